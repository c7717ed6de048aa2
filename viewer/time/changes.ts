// The days on which the picture changes.

import { DATA } from "../data/data";
import { PERIOD, isInPeriod } from "./during";
import { timingOf } from "./timing";

/** The days on which the picture changes, in order: those of the period of the page, which they begin and end. */
export function changes() {
  const days = new Set<number>(PERIOD.filter(Number.isFinite));
  for (const thing of [...DATA.ties, ...DATA.actors]) {
    for (const bound of thing.since ?? []) if (bound !== null) days.add(bound);
    for (const bound of thing.until ?? []) if (bound !== null) days.add(bound + 1);
    for (const { certain: [first, last] } of timingOf(thing).stretches) {
      for (const day of first <= last ? [first, last + 1] : []) if (Number.isFinite(day)) days.add(day);
    }
  }
  if (DATA.record !== null && DATA.ties.some((tie) => !tie.since)) days.add(DATA.record);
  return [...days].filter(isInPeriod).sort((a, b) => a - b);
}
