// How a tie looks as things stand: its colour is its sign; dash and symbol, which tell its type, are for who is near,
// who points at it and who has chosen it.

import { DATA } from "../../data/data";
import type { Stage } from "../../data/stage";
import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import type { Theme } from "../../elements/theme";
import { holdsOn } from "../../time/holding";
import { BOTH, bearsMark } from "../../evidence/both";
import type { Lit } from "../../evidence/lit";
import { currentPath } from "../../evidence/path";
import { isSelected } from "../../evidence/selection";
import { THINNER, strengthOf } from "../../evidence/strength";
import { typeOf } from "../../evidence/ties";
import { courseOf } from "./courses";
import { dashesOf, isNear, symbolSize } from "./fitting";
import { pointedAt } from "./pointed";

/** Beyond so many ties none has a symbol where everybody is drawn. */
const SYMBOL_LIMIT = 600;
const WIDTH = 1.6;
const WIDER = { lit: 1.2, hostile: 0.8 };
const UNLIT = 0.06;

/** How a tie looks; hidden if an end is not on the stage. */
export function tieLook(tie: Tie, index: number, light: Lit | null, colours: Theme, on: Stage): vis.Edge {
  const look: vis.Edge = { id: `e${index}`, hidden: true };
  if (!isOnStage(tie, on) || !isShown(tie, light)) return look;
  const lit = light === null || light.ties.has(tie);
  const bright = lit && light !== null;
  const { sign } = typeOf(tie);
  const strength = strengthOf(tie);
  const colour = (strength === "full" ? colours.signs : colours.pale)[sign];
  const told = pointedAt() === index || isNear() || bright || tie.status !== undefined;
  return {
    ...look,
    hidden: false,
    smooth: courseOf(index, on.bends),
    color: { color: colour, highlight: colour, hover: colour, opacity: lit ? 1 : UNLIT },
    width: (WIDTH + (sign < 0 ? WIDER.hostile : 0)) * THINNER[strength] + (bright ? WIDER.lit : 0),
    dashes: told && dashesOf(index),
    ...symbolLook(tie, told, lit, colours),
  };
}

/** Whether the picture draws a tie that is selected, as long as nothing is lit: ended ones only among everybody. */
export function isDrawn(tie: Tie, on: Stage) {
  return isOnStage(tie, on) && (now().everybody || holdsOn(tie, now().day) !== "no");
}

function isOnStage(tie: Tie, { standings }: Stage) {
  return standings.has(tie.from) && standings.has(tie.to);
}

/** Whether a tie on the stage is drawn: those that have ended only among everybody, or where something is lit. */
function isShown(tie: Tie, light: Lit | null) {
  if (currentPath() !== null && light?.ties.has(tie)) return true;
  return isSelected(tie) && (now().everybody || light !== null || holdsOn(tie, now().day) !== "no");
}

/** The symbol of a tie's type, if it is told, and the mark of a pair that is friendly and hostile. */
function symbolLook(tie: Tie, told: boolean, lit: boolean, { soft, both, paper }: Theme): Partial<vis.Edge> {
  const crowded = now().everybody && DATA.ties.length > SYMBOL_LIMIT;
  const marked = bearsMark(tie);
  if (!lit || crowded || (!told && !marked)) return { label: "" };
  const font = { color: marked ? both : soft, strokeColor: paper, size: symbolSize(), strokeWidth: 3, align: "middle" };
  const symbol = tie.status === "contested" ? `${typeOf(tie).symbol}?` : typeOf(tie).symbol;
  return { label: [marked && BOTH, told && symbol].filter(Boolean).join(" "), font };
}
