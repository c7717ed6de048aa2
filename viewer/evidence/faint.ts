// How faint a line is whose tie does not simply hold.

import { now } from "../data/state";
import type { Holds, Tie, Word } from "../data/types";
import { element } from "../elements/element";
import { icon, svg } from "../elements/svg";
import { word } from "../text/words";
import { holdsOn, isFading } from "../time/holding";

export const FAINT: Record<Holds, number> = { yes: 1, possibly: 0.6, no: 0.16, future: 0 };
export const FADING = 0.45;
type Line = [name: Word, opacity: number, dash: string, occurs: (tie: Tie) => boolean];
/** What keeps a line from being plain, and how it looks then. */
const LINES: Line[] = [
  ["paleLine", FAINT.possibly, "none", (tie) => holdsOn(tie, now().day) === "possibly"],
  ["fadingLine", FADING, "none", (tie) => isFading(tie, now().day)],
  ["endedLine", 0.25, "none", (tie) => holdsOn(tie, now().day) === "no"],
  ["dottedLine", 1, "2 5", (tie) => tie.status === "contested"],
];

/** The lines that some ties have and that are not plain. */
export function linesAmong(ties: Tie[]) {
  return LINES.filter(([, , , occurs]) => ties.some(occurs));
}

/** What the lines mean that some ties have and that are not plain. */
export function lineKey(ties: Tie[]) {
  return linesAmong(ties).map(([name, opacity, dash]) => {
    const line = svg("path", { d: "M1 6h32", class: "stroke", "stroke-dasharray": dash, opacity });
    return element("span", { class: "sample" }, icon(34, 12, line), word(name));
  });
}
