// What the reader looks at where a network is too large to be read at once: a group, surroundings, the summary.

import { change, now } from "../data/state";
import type { State } from "../data/state";
import { GROUPS } from "./groups";

/** Open a group; who is alone in one is seen with all around. */
export function lookInto(group: number) {
  const { members } = GROUPS[group];
  if (members.length === 1) lookAround(members);
  else look({ group });
}

/** Look at somebody's surroundings, whatever is chosen. */
export function lookAround(actors: readonly number[]) {
  const { chosen, ends } = now();
  look({ chosen, ends, around: actors });
}

/** Show somebody's surroundings, or those between whom something is: it belongs to the choice of them. */
export function showAround(actors: readonly number[], place: State["place"] = null) {
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

/** Look elsewhere: like a choice it is to be returned to, and nothing that was chosen before is near any more. */
function look(seen: Partial<State>) {
  const choices = now().choices + 1;
  const nobody = { everybody: false, group: null, around: [], chosen: null, ends: null, place: null };
  change({ ...nobody, before: [], choices, ...seen });
}
