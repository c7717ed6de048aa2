// Who stands in the matrix, in which order.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import { holdsOn } from "../../time/holding";
import { isLookedAt } from "../../evidence/groups";
import { mostTied } from "../../evidence/mosttied";
import { isSelected } from "../../evidence/selection";
import { byPair, pairKey, standing } from "./standings";

const MATRIX_LIMIT = 80;

/** Who stands in the matrix, in order, and the ties of each pair. */
export function friendships() {
  const selected = DATA.ties.filter((tie) => isSelected(tie) && isLookedAt(tie) && tie.from !== tie.to);
  const ties = selected.filter((tie) => holdsOn(tie, now().day) !== "no");
  const pairs = byPair(ties);
  return { actors: blocOrder(mostTied(ties, MATRIX_LIMIT), pairs), pairs, ties };
}

/** Actors that friendly ties join stand together, so that blocs are seen; those with most ties first. */
function blocOrder(actors: number[], pairs: Map<string, Tie[]>) {
  const left = new Set(actors);
  const order: number[] = [];
  for (const start of actors) {
    const queue = left.delete(start) ? [start] : [];
    for (const index of queue) {
      const friends = [...left].filter((other) => standing(pairs.get(pairKey(index, other)) ?? []) === "friend");
      for (const friend of friends) left.delete(friend);
      queue.push(...friends);
    }
    order.push(...queue);
  }
  return order;
}
