// How a tie looks as things stand: its colour is its sign; dash and symbol, which tell its type, are for who is near.

import { DATA } from "../../data/data";
import { stage } from "../../data/stage";
import type { Stage } from "../../data/stage";
import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import type { Theme } from "../../elements/theme";
import { holdsOn, isFading } from "../../time/holding";
import { FADING, FAINT } from "../../evidence/faint";
import { lit } from "../../evidence/lit";
import type { Lit } from "../../evidence/lit";
import { MISFIT, isMisfit, isOfMisplaced } from "../../evidence/misfits";
import { currentPath } from "../../evidence/path";
import { isDrawn, isUndated } from "../../evidence/selection";
import { typeOf } from "../../evidence/ties";
import { courseOf } from "./courses";
import { dashesOf, isNear } from "./fitting";

/** Beyond so many ties none has a symbol. */
const SYMBOL_LIMIT = 600;
/** No symbol: of a label that is empty vis-network would draw what it was before. */
const BLANK = " ";
const WIDTH = 1.6;
const WIDER = { lit: 1.2, hostile: 0.8 };

/** How bright a tie is, whether it is lit, whether its type is told, and whether it is marked as not fitting. */
export type TieTraits = { opacity: number; bright: boolean; told: boolean; misfit: boolean };

/** What the look of a tie follows from as things stand; null if it is hidden, as where an end is not on the stage. */
export function tieTraits(tie: Tie, light: Lit | null, { standings }: Stage): TieTraits | null {
  if (!standings.has(tie.from) || !standings.has(tie.to) || !isShown(tie, light)) return null;
  const on = light === null || light.ties.has(tie);
  const bright = on && light !== null;
  const told = isNear() || bright || tie.status !== undefined;
  return { opacity: opacityOf(tie, on, light), bright, told, misfit: on && isMisfit(tie) };
}

/** How a tie with some traits looks, or one that is hidden. */
export function tieLook(tie: Tie, index: number, traits: TieTraits | null, colours: Theme, { bends }: Stage): vis.Edge {
  if (!traits) return { id: `e${index}`, hidden: true };
  const { opacity, bright, told, misfit } = traits;
  const { sign } = typeOf(tie);
  return {
    id: `e${index}`,
    hidden: false,
    smooth: courseOf(index, bends),
    color: { color: colours.signs[sign], opacity },
    width: WIDTH + (bright ? WIDER.lit : 0) + (sign < 0 ? WIDER.hostile : 0),
    dashes: told && dashesOf(index),
    ...(misfit ? misfitLook(colours) : symbolLook(tie, told, opacity, colours)),
  };
}

/** How many ties of the stage are left out, or would be, because nobody knows when they began. */
export function undatedTies() {
  const { standings } = stage();
  return DATA.ties.filter((tie) => standings.has(tie.from) && standings.has(tie.to) && isUndated(tie)).length;
}

/** The ties that are in the picture. */
export function shownTies() {
  const { standings } = stage();
  const light = lit();
  return DATA.ties.filter((tie) => standings.has(tie.from) && standings.has(tie.to) && isShown(tie, light));
}

/** Whether a tie is drawn: those that have ended only among everybody, or where something is lit. */
function isShown(tie: Tie, light: Lit | null) {
  if (light?.ties.has(tie) && (currentPath() !== null || now().chosen?.kind === "tie")) return true;
  return isDrawn(tie) && (now().everybody || light !== null || holdsOn(tie, now().day) !== "no");
}

function opacityOf(tie: Tie, on: boolean, light: Lit | null) {
  if (!on) return 0.06;
  const { day } = now();
  const held = FAINT[holdsOn(tie, day)] * (isFading(tie, day) ? FADING : 1);
  return Math.max(held, light ? 0.5 : 0);
}

/** The mark of a tie that does not fit the sides, upright on its line. */
function misfitLook({ ink, paper }: Theme): Partial<vis.Edge> {
  const font = { color: paper, background: ink, strokeColor: ink, size: 13, strokeWidth: 0, align: "horizontal" };
  return { label: ` ${MISFIT} `, font };
}

/** The symbol of the type for who is near, unless there are too many. */
function symbolLook(tie: Tie, near: boolean, opacity: number, { soft, paper }: Theme): Partial<vis.Edge> {
  const many = DATA.ties.length > SYMBOL_LIMIT;
  if (many && !isOfMisplaced(tie)) return { label: "" };
  const alpha = opacity < 0.3 ? "00" : "ff";
  const colours = { color: soft + alpha, strokeColor: paper + alpha, background: "none" };
  const font = { ...colours, size: 11, strokeWidth: 2, align: "middle" };
  const doubt = tie.status === "contested" ? "?" : "";
  return { label: near && !many ? typeOf(tie).symbol + doubt : BLANK, font };
}
