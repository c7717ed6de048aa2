// The days on which the picture changes.

import { DATA } from "../data/data";
import type { Actor, Bounds, Tie } from "../data/types";
import { PERIOD, isInPeriod } from "./during";
import { timingOf } from "./timing";

/** The days on which dates say that something begins, or is over. */
function datedDays(thing: Tie | Actor) {
  const periods: { since?: Bounds; until?: Bounds }[] = ("spells" in thing && thing.spells) || [thing];
  return periods.flatMap(({ since, until }) => {
    return [...(since ?? []), ...(until ?? []).map((bound) => bound && bound + 1)].filter((day) => day !== null);
  });
}

/** The days on which the picture changes, in order: those of the period of the page, which they begin and end. */
export function changes() {
  const days = new Set<number>(PERIOD.filter(Number.isFinite));
  for (const thing of [...DATA.ties, ...DATA.actors]) {
    for (const day of datedDays(thing)) days.add(day);
    for (const { certain: [first, last] } of timingOf(thing).times.flatMap(({ stretches }) => stretches)) {
      for (const day of first <= last ? [first, last + 1] : []) if (Number.isFinite(day)) days.add(day);
    }
  }
  if (DATA.record !== null && DATA.ties.some((tie) => !tie.since)) days.add(DATA.record);
  return [...days].filter(isInPeriod).sort((a, b) => a - b);
}
