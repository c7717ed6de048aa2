// How strongly a line is drawn: the less certain its tie is, the paler and the thinner, but never too pale to be seen.

import { now } from "../data/state";
import type { Tie, Word } from "../data/types";
import { holdsOn, isFading } from "../time/holding";

export type Strength = "full" | "pale" | "hair";
/** What keeps a line from being plain, and how it looks then. */
type Line = [name: Word, strength: Strength, dash: string];

/** How much thinner a line is. */
export const THINNER: Record<Strength, number> = { full: 1, pale: 0.75, hair: 0.45 };

/** What keeps the lines of some ties from being plain. */
export function linesAmong(ties: Tie[]): Line[] {
  const { day } = now();
  const uncertain = ties.some((tie) => holdsOn(tie, day) === "possibly");
  const fading = ties.some((tie) => holdsOn(tie, day) === "yes" && isFading(tie, day));
  const lines: [occurs: boolean, line: Line][] = [
    [uncertain && !fading, ["paleLine", "pale", "none"]],
    [fading && !uncertain, ["fadingLine", "pale", "none"]],
    [uncertain && fading, ["paleOrFadingLine", "pale", "none"]],
    [ties.some((tie) => holdsOn(tie, day) === "no"), ["endedLine", "hair", "none"]],
    [ties.some((tie) => tie.status === "contested"), ["dottedLine", "full", "2 5"]],
  ];
  return lines.filter(([occurs]) => occurs).map(([, line]) => line);
}

/** How strongly a tie is drawn on the day: pale if it may hold or is long not evidenced, a hair if it ended. */
export function strengthOf(tie: Tie): Strength {
  const { day } = now();
  const holds = holdsOn(tie, day);
  if (holds === "no") return "hair";
  return holds === "possibly" || isFading(tie, day) ? "pale" : "full";
}
