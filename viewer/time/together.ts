// When ties held together.

import type { Days, Tie } from "../data/types";
import { allOf, timingOf } from "./timing";
import type { Stretch } from "./timing";

interface Together {
  undated: boolean;
  sure: boolean;
  begins: Days;
  ends: Days;
}

/** Whether periods surely share a day, given that they can: none of them can be over before another one begins. */
function surelyMeet(stretches: Stretch[]) {
  let one: { owner: unknown; first: number } = { owner: null, first: -Infinity };
  let other = one;
  for (const { owner, certain: [first] } of stretches) {
    if (owner === one.owner) continue;
    if (first > one.first) [one, other] = [{ owner, first }, one];
    else if (first > other.first) other = { owner, first };
  }
  return stretches.every(({ owner, certain }) => (owner === one.owner ? other : one).first <= certain[1]);
}

/** In which period ties held together, whether they surely did, and whether no date says anything of it. */
export function togetherOf(ties: Tie[]): Together | null {
  const found = ties.map(timingOf);
  const { stretches, possible, certain } = allOf(found.flatMap((timing) => timing.stretches));
  if (possible[0] > possible[1]) return null;
  const undated = ties.every((tie, i) => !tie.since && !tie.until && found[i].stretches.length === 1);
  return {
    undated,
    sure: surelyMeet(stretches),
    begins: [possible[0], Math.min(certain[0], possible[1])],
    ends: [Math.max(certain[1], possible[0]), possible[1]],
  };
}
