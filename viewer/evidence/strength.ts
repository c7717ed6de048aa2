// How strongly a line is drawn: the less certain its tie is, the paler and the thinner, but never too pale to be seen.

import { DATA } from "../data/data";
import { now } from "../data/state";
import type { Tie, Word } from "../data/types";
import { word } from "../text/words";
import { holdsOn, isFading } from "../time/holding";
import { hasNoDate } from "../time/timing";
import { citesOf } from "./claims";

export type Strength = "full" | "pale" | "hair";
/** What keeps a line from being plain, and how it looks then. */
type Line = [text: string, strength: Strength, dash: string];

/** How much thinner a line is. */
export const THINNER: Record<Strength, number> = { full: 1, pale: 0.75, hair: 0.45 };

/** Why ties are pale; what nothing in the record has tells no tie from another. */
const PALE: [reason: Word, is: (tie: Tie) => boolean][] = [
  ["mayHold", (tie) => holdsOn(tie, now().day) === "possibly"],
  ["undated", (tie) => DATA.record !== null && hasNoDate(tie) && holdsOn(tie, now().day) === "yes"],
  ["unsourced", (tie) => DATA.coverage.cited > 0 && isUnsourced(tie)],
  ["oldSource", (tie) => holdsOn(tie, now().day) === "yes" && isFading(tie, now().day)],
];

/** Whether no source is cited for a tie, nor for a claim of it. */
export function isUnsourced(tie: Tie) {
  return !tie.cites && !citesOf(tie.claimedBy).length;
}

/** Why some ties are pale; nothing if none is. */
export function paleReasons(ties: Tie[]) {
  const pale = ties.filter((tie) => strengthOf(tie) === "pale");
  return PALE.filter(([, is]) => pale.some(is)).map(([reason]) => word(reason)).join(", ");
}

/** What the paleness of some ties means; nothing if none is pale. */
export function paleWords(ties: Tie[]) {
  const reasons = paleReasons(ties);
  return reasons && word("paleLine", { reasons });
}

/** What keeps the lines of some ties from being plain. */
export function linesAmong(ties: Tie[]) {
  const ended = ties.some((tie) => holdsOn(tie, now().day) === "no");
  const lines: Line[] = [
    [paleWords(ties), "pale", "none"],
    [ended ? word("endedLine") : "", "hair", "none"],
    [ties.some((tie) => tie.status === "contested") ? word("dottedLine") : "", "full", "2 5"],
    [ties.some((tie) => tie.status === "alleged") ? word("allegedLine") : "", "pale", "2 10"],
  ];
  return lines.filter(([text]) => text);
}

/** How strongly a tie is drawn on the day: a hair if it ended, pale if not all is known of it, or it is alleged. */
export function strengthOf(tie: Tie): Strength {
  if (holdsOn(tie, now().day) === "no") return "hair";
  return tie.status === "alleged" || PALE.some(([, is]) => is(tie)) ? "pale" : "full";
}
