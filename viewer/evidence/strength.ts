// How strongly a line is drawn: the less certain its tie is, the paler and the thinner, but never too pale to be seen.

import { now } from "../data/state";
import type { Tie, Word } from "../data/types";
import { holdsOn, isFading } from "../time/holding";

type Strength = "full" | "pale" | "hair";

/** How much thinner a line is. */
export const THINNER: Record<Strength, number> = { full: 1, pale: 0.75, hair: 0.45 };
/** What keeps a line from being plain, and how it looks then. */
export const LINES: [name: Word, strength: Strength, dash: string][] = [
  ["uncertainOrFading", "pale", "none"],
  ["no", "hair", "none"],
  ["contested", "full", "2 5"],
];

/** How strongly a tie is drawn on the day: pale if it may hold or is long not evidenced, a hair if it ended. */
export function strengthOf(tie: Tie): Strength {
  const { day } = now();
  const holds = holdsOn(tie, day);
  if (holds === "no") return "hair";
  return holds === "possibly" || isFading(tie, day) ? "pale" : "full";
}
