// Whether things hold on a day.

import { DATA } from "../data/data";
import type { Actor, Holds, Side, Tie } from "../data/types";
import { timingOf } from "./timing";

/**
 * Whether a tie, a life or a side holds on a day: "yes", "possibly", "no" (it has ended) or "future" (it has not
 * begun). Without a day, whether it does in the period of the page, if it is of one.
 */
export function holdsOn(thing: Tie | Actor | Side, day: number | null): Holds {
  if (day === null) return ("held" in thing && thing.held) || "yes";
  const { possible, certain } = timingOf(thing);
  if (day < possible[0]) return "future";
  if (day > possible[1]) return "no";
  return certain[0] <= day && day <= certain[1] ? "yes" : "possibly";
}

/** Whether an open tie has not been evidenced for long on a day. */
export function isFading(tie: Tie, day: number | null) {
  if (day === null || tie.lasting || tie.until || tie.evidenced === undefined) return false;
  return tie.evidenced + DATA.fadingDays < day && day <= timingOf(tie).possible[1];
}
