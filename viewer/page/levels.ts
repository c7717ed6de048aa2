// The least grade of evidence that is shown.

import type { Level, Word } from "../data/types";

export const LEVELS: [Level, Word][] = [
  [0, "anyGrade"],
  [1, "low"],
  [3, "medium"],
  [4, "high"],
];

/** The least grade that a text names, or else none. */
export function levelOf(text: string | null) {
  return LEVELS.find(([level]) => String(level) === text)?.[0] ?? 0;
}
