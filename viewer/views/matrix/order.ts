// Who stands in the matrix, in which order.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import { isLookedAt } from "../../evidence/groups";
import { mostTied } from "../../evidence/mosttied";
import { isCompared, isDrawn, isSelected } from "../../evidence/selection";
import { bySide } from "../../evidence/sides";
import { byPair, pairKey, standing } from "../../evidence/standings";
import { holdsOn } from "../../time/holding";

export const MATRIX_LIMIT = 80;

/** Actors of one side, or those who are on none, as they follow one another in the matrix. */
export interface Group {
  side: number | undefined;
  actors: number[];
}

/** Who stands in the matrix, side by side, and the ties of each pair. */
export function friendships() {
  const ties = DATA.ties.filter((tie) => isSelected(tie) && isInMatrix(tie));
  const pairs = byPair(ties);
  const sides = bySide(mostTied(ties, MATRIX_LIMIT));
  const groups = sides.map(([side, members]): Group => ({ side, actors: blocOrder(members, pairs) }));
  return { groups, actors: groups.flatMap(({ actors }) => actors), pairs, ties };
}

/** Whether a tie, if it is selected, says how two who are looked at stand to each other on the day. */
export function isInMatrix(tie: Tie) {
  return isCompared(tie) && isLookedAt(tie);
}

/** How many ties of actors with themselves would be in it if there were a place for them. */
export function selfTies() {
  const { day } = now();
  return DATA.ties.filter((tie) => {
    return tie.from === tie.to && isDrawn(tie) && holdsOn(tie, day) !== "no" && isLookedAt(tie);
  }).length;
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
