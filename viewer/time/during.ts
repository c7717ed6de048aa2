// The period whose ties the page has, and that which a step of the story shows.

import { DATA } from "../data/data";
import type { Period } from "../data/scene";
import { now } from "../data/state";
import { STEPS } from "../data/story";
import type { Actor, Days, Holds, Tie } from "../data/types";
import { isoDay } from "./days";

/** Its first and its last day: all days, unless the page was made for a period. */
export const PERIOD: Days = [DATA.span?.[0] ?? -Infinity, DATA.span?.[1] ?? Infinity];

/** Whether a day lies in the period. */
export function isInPeriod(day: number) {
  return PERIOD[0] <= day && day <= PERIOD[1];
}

/** The first and the last day of a period; infinite where nothing bounds it. */
export function daysOf({ span: [first, last] }: Period): Days {
  return [first ?? -Infinity, last ?? Infinity];
}

/** The last day that the picture shows; infinite if it is of all times. */
export function lastShown() {
  const { day, during } = now();
  return day ?? (during ? daysOf(during)[1] : Infinity);
}

/** A period as a link has it. */
export function isoPeriod({ span }: Period) {
  return span.map((day) => (day === null ? "" : isoDay(day))).join("..");
}

/** The period that a link names, if a step shows it. */
export function periodOf(text: string | null) {
  return STEPS.flatMap(({ during }) => during ?? []).find((period) => isoPeriod(period) === text) ?? null;
}

const judged = new Map<Period, Map<Tie | Actor, Holds>>();

/** Whether something holds or happens in a period, surely or possibly, as the command judges it. */
export function holdsIn(thing: Tie | Actor, period: Period) {
  const known = judged.get(period) ?? answersOf(period);
  judged.set(period, known);
  return known.get(thing);
}

function answersOf({ ties, actors }: Period) {
  const of = (things: (Tie | Actor)[], numbers: number[][]) => numbers.flatMap((some, i) => {
    return some.map((number): [Tie | Actor, Holds] => [things[number], i ? "possibly" : "yes"]);
  });
  return new Map([...of(DATA.ties, ties), ...of(DATA.actors, actors)]);
}
