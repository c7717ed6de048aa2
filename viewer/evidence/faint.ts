// How faint a line is whose tie does not simply hold.

import type { Holds, Word } from "../data/types";

export const FAINT: Record<Holds, number> = { yes: 1, possibly: 0.6, no: 0.16, future: 0 };
export const FADING = 0.45;
/** What keeps a line from being plain, and how it looks then. */
export const LINES: [name: Word, opacity: number, dash: string][] = [
  ["mayHold", FAINT.possibly, "none"],
  ["endedOrFading", 0.3, "none"],
  ["contested", 1, "2 5"],
];
