// The lanes of the timeline: whoever is on one side on the page's own day, so that nobody changes place with the day;
// those who are on none come last.

import type { Tie } from "../../data/types";
import { bySide, ownSideOf } from "../../evidence/sides";
import { inLineageOrder } from "./order";

/** Lines that follow one another, the first of them below the name of the side, if there is one. */
export interface Lane {
  side: number | undefined;
  named: boolean;
  /** How many lines there are above it. */
  above: number;
  actors: number[];
}

/** The lanes of some actors, those of one lineage together; one without a name where nobody is on a side. */
export function lanesOf(actors: number[], ties: Tie[]) {
  const groups = bySide(inLineageOrder(actors, ties), ownSideOf);
  const named = groups.some(([side]) => side !== undefined);
  let above = 0;
  return groups.map(([side, members]): Lane => {
    const lane = { side, named, above, actors: members };
    above += members.length + Number(named);
    return lane;
  });
}

/** On which line each actor stands, counted from nought. */
export function linesOfLanes(lanes: Lane[]) {
  const entries = lanes.flatMap(({ named, above, actors }) =>
    actors.map((index, i): [number, number] => [index, above + Number(named) + i]),
  );
  return new Map(entries);
}
