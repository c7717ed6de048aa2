// The path between the two actors that the reader names; whatever changes the selection or the day may change it.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { bestChain } from "./chains";
import type { Hop } from "./chains";
import { isPassable } from "./selection";

let found: { by: unknown[]; path: Hop[] | null } = { by: [], path: null };

/** The best chain between the two; null if there is none, or no path is wanted. */
export function currentPath() {
  const { ends, hidden, level, day, during } = now();
  const by = [ends, hidden, level, day, during];
  if (by.some((part, i) => part !== found.by[i])) {
    found = { by, path: ends && bestChain(...ends, DATA.ties.filter(isPassable)) };
  }
  return found.path;
}
