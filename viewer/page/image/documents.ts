// On whose word a picture stands that is taken away.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { citesOf } from "../../evidence/claims";
import { sideOf } from "../../evidence/sides";
import { sourceName } from "../../evidence/sources";

/** Where actors claim a tie or deny it. */
function said({ claimedBy, deniedBy }: Tie) {
  return [...citesOf(claimedBy), ...citesOf(deniedBy)];
}

/** The documents cited for some ties, against them, or for the sides of their actors, by their numbers on the page. */
export function documents(ties: Tie[]) {
  const sides = new Set(ties.flatMap(({ from, to }) => [sideOf(from), sideOf(to)]));
  const cites = [
    ...ties.flatMap((tie) => [...(tie.cites ?? []), ...(tie.disputedBy ?? []), ...said(tie)]),
    ...DATA.sideCites.filter((_, side) => sides.has(side)).flat(),
  ];
  const numbers = [...new Set(cites.map((cite) => cite.source))].sort((one, other) => one - other);
  return numbers.map((number) => `[${number}] ${sourceName(DATA.sources[number - 1])}`);
}
