// Whether things hold on a day.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { sure } from "../data/sure";
import type { Actor, Holds, Tie } from "../data/types";
import { holdsIn, lastShown, PERIOD } from "./during";
import { timingOf } from "./timing";

/**
 * Whether a tie or a life holds on a day: "yes", "possibly", "no" (it has ended) or "future" (it has not
 * begun). Without a day, whether it does in the period of the step or of the page, if it is of one.
 */
export function holdsOn(thing: Tie | Actor, day: number | null): Holds {
  const { during } = now();
  if (day === null && !during) return ("held" in thing && thing.held) || "yes";
  const { possible, times } = timingOf(thing);
  if (day === null) return (during && holdsIn(thing, during)) ?? (possible[0] > lastShown() ? "future" : "no");
  if (day < possible[0]) return "future";
  if (times.some(({ certain: [first, last] }) => first <= day && day <= last)) return "yes";
  return times.some((time) => time.possible[0] <= day && day <= time.possible[1]) ? "possibly" : "no";
}

/** Whether a tie surely does not hold on a day, or in the period, that lies between times for which it held. */
export function isPaused(tie: Tie, day: number | null) {
  return Boolean(tie.spells) && holdsOn(tie, day) === "no" && (day ?? lastShown()) <= timingOf(tie).possible[1];
}

/** The actor with which a tie has ended on a day though no date of the tie says so; nothing if its own dates do. */
export function endedWith(tie: Tie, day: number | null) {
  const own = timingOf(tie).stretches[0].possible[1];
  if (day === null || own < day) return undefined;
  const endOf = (actor: number) => DATA.actors[actor].until?.[1] ?? Infinity;
  const first = endOf(tie.to) < endOf(tie.from) ? tie.to : tie.from;
  return endOf(first) < day ? first : undefined;
}

/** Whether a tie is none of the picture: it has not begun by the day, or neither holds nor happens in the period. */
export function isOutside(tie: Tie, day: number | null) {
  const holds = holdsOn(tie, day);
  return holds === "future" || (day === null && holds === "no");
}

/**
 * Whether a tie may hold on a day of the past, or in the period of the page, only because nobody knows when it began:
 * such ties would fill all the past.
 */
export function isWithoutBeginning(tie: Tie, day: number | null) {
  if (typeof tie.since?.[0] === "number" || DATA.record === null) return false;
  const last = day ?? Math.min(lastShown(), PERIOD[1]);
  if (last >= DATA.record) return false;
  const { certain } = sure(sure(timingOf(tie).times[0]).stretches[0]);
  return last < certain[0] && holdsOn(tie, day) === "possibly";
}

/** Whether an open tie has not been evidenced for long on a day. */
export function isFading(tie: Tie, day: number | null) {
  if (day === null || tie.lasting || tie.until || tie.evidenced === undefined) return false;
  return tie.evidenced + DATA.fadingDays < day && day <= timingOf(tie).possible[1];
}
