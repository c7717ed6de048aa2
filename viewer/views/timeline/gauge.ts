// How thick bars are: all the same, or by what their ties say, as gauge.py of the scene has it.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { local } from "../../text/local";

export const GAUGE = DATA.scene.timeline.gauge;
/** How high a bar is, and the thickest one, and one whose tie says nothing; nothing is lower than a hair. */
export const BAR = 13;
export const THICKEST = 20;
export const THIN = 2;
const HAIR = 1;
/** How much room there is round a bar, and above it for its name, if nothing is to run through that. */
const ROUND = 4;
const ABOVE = GAUGE ? 13 : 0;

/** How high a bar is for the least that its tie says, and for the most. */
export type Height = [low: number, high: number];

interface Stacked {
  height: Height;
  y: number;
}

/** Put bars one below the other where they would touch, each on its level; returns where they end. */
export function stack(bars: Stacked[], levels: number[], top: number) {
  const thickest: number[] = [];
  bars.forEach(({ height }, i) => (thickest[levels[i]] = Math.max(thickest[levels[i]] ?? 0, height[1])));
  let y = top;
  const middles = thickest.map((high) => {
    y += ABOVE + high + ROUND;
    return y - (high + ROUND) / 2;
  });
  bars.forEach((bar, i) => (bar.y = middles[levels[i]]));
  return y;
}

/** What a tie says, if in the unit of the others: different currencies are never compared. */
export function saidBy(tie: Tie) {
  if (!GAUGE) return null;
  const said = tie[GAUGE.name];
  return said && said[3] === GAUGE.currency ? said : null;
}

export function heightOf(tie: Tie): Height {
  if (!GAUGE) return [BAR, BAR];
  const { most } = GAUGE;
  const said = saidBy(tie);
  if (!said) return [THIN, THIN];
  const [, low, high] = said;
  return [(low / most) * THICKEST, Math.max(((high ?? most) / most) * THICKEST, HAIR)];
}

/** What a bar is as thick as, in words after a name. */
export function valueWords(tie: Tie) {
  const said = saidBy(tie);
  return said ? `, ${local(said[0])}` : "";
}
