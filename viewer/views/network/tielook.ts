// How a tie looks as things stand: its colour is its sign; dash and symbol, which tell its type, are for who is near,
// who points at it and who has chosen it.

import { DATA } from "../../data/data";
import { stage } from "../../data/stage";
import type { Stage } from "../../data/standings";
import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import type { Theme } from "../../elements/theme";
import { holdsOn } from "../../time/holding";
import { whenWords } from "../../time/periods";
import { BOTH, bearsMark } from "../../evidence/both";
import { MARKS } from "../../evidence/groups";
import { lit } from "../../evidence/lit";
import type { Lit } from "../../evidence/lit";
import { MISFIT, isMisfit } from "../../evidence/misfits";
import { currentPath } from "../../evidence/path";
import { isNews } from "../../evidence/news";
import { isDrawn, isLeftOut, isUndated } from "../../evidence/selection";
import { THINNER, strengthOf } from "../../evidence/strength";
import type { Strength } from "../../evidence/strength";
import { typeOf } from "../../evidence/ties";
import { courseOf } from "./courses";
import { dashesOf, isNear, symbolSize } from "./fitting";
import { FONT_SIZE } from "./labels";
import { pointedAt } from "./pointed";

/** Beyond so many ties none has a symbol where everybody is drawn. */
const SYMBOL_LIMIT = 600;
/** No symbol: of a label that is empty vis-network would draw what it was before. */
const BLANK = " ";
const WIDTH = 1.6;
const WIDER = { lit: 1.2, hostile: 0.8 };
/** What is not lit steps back and keeps its colour; where there are many, further back. */
const UNLIT = 0.25;
const UNLIT_AMONG_MANY = 0.08;

/**
 * How strongly a tie is drawn, whether it is lit, and brighter than others, whether its type is told, whether it is
 * marked as one that does not fit or as that of a pair who are friendly and hostile, whether it is news or in doubt,
 * and how large symbol and mark are.
 */
export type TieTraits = {
  strength: Strength;
  on: boolean;
  bright: boolean;
  told: boolean;
  misfit: boolean;
  both: boolean;
  news: boolean;
  doubt: boolean;
  size: number;
};

/** What the look of a tie on the stage follows from as things stand; null if it is hidden. */
export function tieTraits(tie: Tie, index: number, light: Lit | null): TieTraits | null {
  if (!isShown(tie, light)) return null;
  const on = light === null || light.ties.has(tie);
  const bright = on && light !== null;
  const told = pointedAt() === index || isTold(tie, light);
  const marks = { misfit: on && isMisfit(tie), both: on && bearsMark(tie), news: light === null && isNews(index) };
  const doubt = on && (tie.status === "contested" || tie.status === "alleged");
  const size = told || doubt || typeOf(tie).sign < 0 || marks.both || marks.news ? symbolSize() : FONT_SIZE;
  return { strength: strengthOf(tie), on, bright, told, ...marks, doubt, size };
}

/** Whether the type of a tie in the picture is told by dash and symbol, whatever the pointer rests on. */
export function isTold(tie: Tie, light = lit()) {
  return isNear() || Boolean(light?.ties.has(tie)) || Boolean(typeOf(tie).apart);
}

/** How a tie with some traits looks, or one that is hidden. */
export function tieLook(tie: Tie, index: number, traits: TieTraits | null, colours: Theme, { bends }: Stage): vis.Edge {
  if (!traits) return { id: `e${index}`, hidden: true };
  const { strength, on, bright, told, misfit } = traits;
  const { sign } = typeOf(tie);
  const colour = (strength === "full" ? colours.signs : colours.pale)[sign];
  return {
    id: `e${index}`,
    hidden: false,
    smooth: courseOf(index, bends),
    color: { color: colour, highlight: colour, hover: colour, opacity: on ? 1 : unlit() },
    width: (WIDTH + (sign < 0 ? WIDER.hostile : 0)) * THINNER[strength] + (bright ? WIDER.lit : 0),
    dashes: (told || traits.doubt) && dashesOf(index),
    ...(misfit ? misfitLook(colours) : symbolLook(tie, traits, colours)),
  };
}

/** How many ties of the stage are left out, or would be, because nobody knows when they began. */
export function undatedTies() {
  const on = stage();
  return DATA.ties.filter((tie) => isOnStage(tie, on) && isUndated(tie)).length;
}

/** The ties that are in the picture. */
export function shownTies() {
  const on = stage();
  const light = lit();
  return DATA.ties.filter((tie) => isOnStage(tie, on) && isShown(tie, light));
}

/** Whether the picture draws a tie if it is selected, as long as nothing is lit: ended ones only among everybody. */
export function isPictured(tie: Tie, on: Stage) {
  return isOnStage(tie, on) && !isLeftOut(tie) && (now().everybody || holdsOn(tie, now().day) !== "no");
}

/** Whether both ends of a tie are on a stage. */
export function isOnStage(tie: Tie, { standings }: Stage) {
  return standings.has(tie.from) && standings.has(tie.to);
}

/** Whether a tie on the stage is drawn: those that have ended only among everybody, or where something is lit. */
function isShown(tie: Tie, light: Lit | null) {
  if (light?.ties.has(tie) && (currentPath() !== null || now().chosen?.kind === "tie")) return true;
  return isDrawn(tie) && (now().everybody || light !== null || holdsOn(tie, now().day) !== "no");
}

function unlit() {
  return isCrowded() ? UNLIT_AMONG_MANY : UNLIT;
}

function isCrowded() {
  return now().everybody && DATA.ties.length > SYMBOL_LIMIT;
}

/** The mark of a tie that does not fit the sides, upright on its line. */
function misfitLook({ ink, paper }: Theme): Partial<vis.Edge> {
  const font = { color: paper, background: ink, strokeColor: ink, size: 13, strokeWidth: 0, align: "horizontal" };
  return { label: ` ${MISFIT} `, font };
}

/** The symbol of a tie's type or the mark of a hostile one, the mark of a pair that is both, and when news began. */
function symbolLook(tie: Tie, traits: TieTraits, colours: Theme): Partial<vis.Edge> {
  const crowded = isCrowded();
  const marked = traits.both && !crowded;
  const when = traits.news && whenWords(tie);
  const sign = signOf(tie, traits);
  const symbol = crowded ? "" : [sign, traits.doubt && "?"].filter(Boolean).join("");
  const color = marked ? colours.both : when ? colours.ink : inkOfSign(tie, traits, colours);
  const halo = { strokeColor: colours.paper, background: "none", strokeWidth: 3 };
  const font = { color, ...halo, size: traits.size, align: "horizontal" };
  return { label: [marked && BOTH, symbol, when].filter(Boolean).join(" ") || (crowded ? "" : BLANK), font };
}

/** What is drawn on a tie: the symbol of its type if that is told; the cross of hostile ones, told without a colour. */
function signOf(tie: Tie, { told, on, both }: TieTraits) {
  const { symbol, sign } = typeOf(tie);
  if (told && on) return symbol;
  return sign < 0 && on && !both ? MARKS[sign] : "";
}

/** A cross has the colour of its sign, of a pale tie too: it is read as a letter is. */
function inkOfSign(tie: Tie, { told }: TieTraits, { signs, soft }: Theme) {
  const { sign } = typeOf(tie);
  return sign < 0 && !told ? signs[sign] : soft;
}
