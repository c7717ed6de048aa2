// What is lit: the path, or what is chosen and what surrounds it.

import { DATA } from "../data/data";
import { now } from "../data/state";
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
  return null;
}

function litBy(ties: Tie[], actors: number[] = []): Lit {
  return { actors: new Set([...actors, ...ties.flatMap((tie) => [tie.from, tie.to])]), ties: new Set(ties) };
}
