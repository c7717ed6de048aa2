// What is lit: the path, or what is chosen and what surrounds it, or what a step of the story is about.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { stepAt } from "../data/story";
import type { Tie } from "../data/types";
import { currentPath } from "./path";
import { tiesBetween, tiesOf } from "./selection";

export type Lit = { actors: Set<number>; ties: Set<Tie> };

/** The actors and ties that are lit: those on the path, or around what is chosen; null if everything is. */
export function lit(): Lit | null {
  const { chosen } = now();
  const path = currentPath();
  if (path) return litBy(path.map((hop) => hop.tie), path.flatMap((hop) => [hop.from, hop.to]));
  if (chosen?.kind === "tie") return litBy([DATA.ties[chosen.index]]);
  if (chosen?.kind === "pair") return litBy(tiesBetween(chosen.index, chosen.other));
  if (chosen?.kind === "actor") return litBy(tiesOf(chosen.index), [chosen.index]);
  const { actors = [], changed = [] } = stepAt() ?? {};
  const among = changed.length ? changed.map((index) => DATA.ties[index]) : tiesAmong(actors);
  return among.length || actors.length > 2 ? litBy(among, actors) : null;
}

function tiesAmong(actors: number[]) {
  const there = new Set(actors);
  return actors.length > 2 ? actors.flatMap(tiesOf).filter(({ from, to }) => there.has(from) && there.has(to)) : [];
}

function litBy(ties: Tie[], actors: number[] = []): Lit {
  return { actors: new Set([...actors, ...ties.flatMap((tie) => [tie.from, tie.to])]), ties: new Set(ties) };
}
