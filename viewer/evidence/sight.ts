// What the reader looks at where a network is too large to be read at once: a group, surroundings, the summary.

import { change } from "../data/state";
import type { State } from "../data/state";
import { GROUPS } from "./groups";

/** Open a group; who is alone in one is seen with all around. */
export function lookInto(group: number) {
  const { members } = GROUPS[group];
  if (members.length === 1) lookAround(members);
  else look({ group });
}

/** Look at somebody's surroundings, or at those between whom something is. */
export function lookAround(actors: readonly number[], place: State["place"] = null) {
  change({ everybody: false, group: null, around: [...new Set(actors)], place });
}

/** Look at those who matter most. */
export function lookAtMain() {
  look({ group: "main" });
}

/** Look at everybody. */
export function lookAtAll() {
  look({ everybody: true });
}

/** Go back to the groups. */
export function lookAtSummary() {
  look({});
}

function look(seen: Partial<State>) {
  change({ everybody: false, group: null, around: [], chosen: null, ends: null, place: null, ...seen });
}
