// How two actors are connected: the same search among chains as that of the command `path`.

import { DATA } from "../data/data";
import { sure } from "../data/sure";
import type { Tie } from "../data/types";
import { before, better, evidence, holding, recency } from "./grades";
import type { Grade } from "./grades";

/** A step of a path: the tie that was taken between two actors, and those that were not. */
export interface Hop {
  from: number;
  to: number;
  tie: Tie;
  parallel: Tie[];
}

/** Ties by the actor they are left from and the actor they lead to. */
type Onward = Map<number, Map<number, Tie[]>>;

/** The selected ties by the two actors they join, whichever way they run. */
function steps(ties: Tie[]): Onward {
  const made: Onward = new Map();
  for (const tie of ties) {
    // A map, so that a tie of an actor with itself counts once.
    for (const [a, b] of new Map([[tie.from, tie.to], [tie.to, tie.from]])) {
      const onward = made.get(a) ?? new Map<number, Tie[]>();
      const parallel = onward.get(b) ?? [];
      parallel.push(tie);
      made.set(a, onward.set(b, parallel));
    }
  }
  return made;
}

/** The ties of all shortest chains, step by step; null if nothing connects the two. */
function shortest(from: number, to: number, onward: Onward) {
  const seen = new Set([from]);
  const layers: Onward[] = [];
  let level = new Set([from]);
  while (level.size && !level.has(to)) {
    const layer: Onward = new Map();
    const next = new Set<number>();
    for (const a of level) {
      const fresh = [...(onward.get(a) ?? [])].filter(([b]) => !seen.has(b));
      layer.set(a, new Map(fresh));
      for (const [b] of fresh) next.add(b);
    }
    for (const b of next) seen.add(b);
    level = next;
    layers.push(layer);
  }
  return level.size ? pruned(layers, to, () => true) : null;
}

/** The kept ties from which the end can be reached in the steps that are left. */
function pruned(layers: Onward[], to: number, keep: (tie: Tie) => boolean) {
  let reached = new Set([to]);
  const kept: Onward[] = [];
  for (const layer of [...layers].reverse()) {
    const left: Onward = new Map();
    for (const [a, onward] of layer) {
      const ends = new Map<number, Tie[]>();
      for (const [b, ties] of onward) {
        const good = reached.has(b) ? ties.filter(keep) : [];
        if (good.length) ends.set(b, good);
      }
      if (ends.size) left.set(a, ends);
    }
    kept.unshift(left);
    reached = new Set(left.keys());
  }
  return kept;
}

/** The layers without the ties below the highest grade that still lets a chain through. */
function raised(layers: Onward[], from: number, to: number, grade: Grade) {
  const ties = layers.flatMap((layer) => [...layer.values()].flatMap((onward) => [...onward.values()].flat()));
  for (const least of [...new Set(ties.map(grade))].sort((a, b) => b - a)) {
    const left = pruned(layers, to, (tie) => grade(tie) >= least);
    if (left[0].has(from)) return left;
  }
  return layers;
}

/** The best of the shortest chains as a list of ties with the actors they join; null if there is none. */
export function bestChain(from: number, to: number, ties: Tie[]): Hop[] | null {
  if (from === to) return [];
  const onward = steps(ties);
  let layers = shortest(from, to, onward);
  if (layers === null) return null;
  for (const grade of [holding, evidence, recency]) layers = raised(layers, from, to, grade);
  const label = (index: number) => DATA.actors[index].label;
  let actor = from;
  return layers.map((layer) => {
    const ends = sure(layer.get(actor));
    const next = [...ends.keys()].reduce((a, b) => (before(label(b), label(a)) ? b : a));
    const tie = sure(ends.get(next)).reduce((a, b) => (better(b, a) ? b : a));
    const parallel = sure(onward.get(actor)?.get(next)).filter((other) => other !== tie);
    parallel.sort((a, b) => (better(a, b) ? -1 : 1));
    const hop = { from: actor, to: next, tie, parallel };
    actor = next;
    return hop;
  });
}
