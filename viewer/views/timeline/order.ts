// The order of lives: those of one lineage stand together.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { soonest } from "../../time/days";
import { typeOf } from "../../evidence/ties";

/** Actors of one lineage stand together, older ones first; lineages follow one another by their oldest. */
export function inLineageOrder(actors: number[], ties: Tie[]) {
  const families = new Map(actors.map((index) => [index, index]));
  const head = (index: number): number => {
    const above = families.get(index) ?? index;
    return above === index ? index : head(above);
  };
  for (const tie of ties.filter(isLineage)) {
    if (families.has(tie.from) && families.has(tie.to)) families.set(head(tie.from), head(tie.to));
  }
  const first = new Map(actors.map((index) => [index, firstDay(index, ties)]));
  const age = (index: number) => first.get(index) ?? Infinity;
  const groups = new Map<number, number[]>();
  for (const index of actors) groups.set(head(index), [...(groups.get(head(index)) ?? []), index]);
  for (const group of groups.values()) group.sort((a, b) => age(a) - age(b) || a - b);
  const oldest = (group: number[]) => age(group[0]);
  return [...groups.values()].sort((a, b) => oldest(a) - oldest(b) || a[0] - b[0]).flat();
}

/** Whether a tie says who became whom. */
export function isLineage(tie: Tie) {
  return typeOf(tie).family === "succession";
}

/** The first day on which an actor is known: its beginning, or that of its first tie. */
export function firstDay(index: number, ties: Tie[]) {
  const begun = soonest(DATA.actors[index].since);
  if (begun !== null) return begun;
  const own = ties.filter((tie) => tie.from === index || tie.to === index);
  const known = own.map((tie) => soonest(tie.since) ?? tie.evidenced).filter((day) => day !== undefined);
  return known.length ? Math.min(...known) : null;
}
