// Pairs who are friendly and hostile at once: they have one mark in every view.

import { DATA } from "../data/data";
import { now } from "../data/state";
import type { State } from "../data/state";
import type { Tie } from "../data/types";
import { holdsOn } from "../time/holding";
import { isDrawn } from "./selection";
import { STANDINGS, byPair, certainStanding, pairKey, standing } from "./standings";

export const [BOTH] = STANDINGS.both;

/** The ties of each pair who were both at some time or other, whatever the day. */
const candidates = [...byPair(DATA.ties.filter((tie) => tie.from !== tie.to))].filter(
  ([, ties]) => standing(ties) === "both",
);
let known: { at: State | null; pairs: ReadonlyMap<string, Tie> } = { at: null, pairs: new Map() };

/** Whether there is any pair that can be both. */
export function canBeBoth() {
  return candidates.length > 0;
}

/** The pairs who are both as things stand, each with the first of the ties that make it so. */
export function bothNow() {
  if (known.at !== now()) known = { at: now(), pairs: new Map(candidates.flatMap(marked)) };
  return known.pairs;
}

/** Whether a tie bears the mark of its pair, where a pair has but one. */
export function bearsMark(tie: Tie) {
  return bothNow().get(pairKey(tie.from, tie.to)) === tie;
}

/** Whether a tie is one of those that make a pair both. */
export function isOfBoth(tie: Tie) {
  return bothNow().has(pairKey(tie.from, tie.to)) && isInForce(tie);
}

function marked([pair, all]: [string, Tie[]]): [string, Tie][] {
  const ties = all.filter((tie) => isDrawn(tie) && isInForce(tie));
  return certainStanding(ties).stands === "both" ? [[pair, ties[0]]] : [];
}

function isInForce(tie: Tie) {
  return holdsOn(tie, now().day) !== "no";
}
