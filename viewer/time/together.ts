// When ties held together.

import type { Days, Tie } from "../data/types";
import { allOf, timingOf } from "./timing";
import type { Stretch, Timing } from "./timing";

interface Together {
  undated: boolean;
  sure: boolean;
  /** Whether the lives of actors bound it where ties have no date. */
  byLives: boolean;
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
  const whole = allOf(found.flatMap(({ stretches }) => stretches));
  const { stretches, possible } = whole;
  if (possible[0] > possible[1]) return null;
  const [begins, ends] = boundsOf(whole);
  const own = boundsOf(allOf(found.map(({ stretches: [first] }) => first)));
  const byLives =
    (ties.some(({ since }) => !since) && String(own[0]) !== String(begins)) ||
    (ties.some(({ until }) => !until) && String(own[1]) !== String(ends));
  const undated = ties.every((tie, i) => !tie.since && !tie.until && found[i].stretches.length === 1);
  return { undated, sure: surelyMeet(stretches), byLives, begins, ends };
}

/** Within which days something begins, and ends. */
function boundsOf({ possible: [first, last], certain }: Timing): [begins: Days, ends: Days] {
  return [[first, Math.min(certain[0], last)], [Math.max(certain[1], first), last]];
}
