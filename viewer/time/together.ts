// When ties held together.

import { sure } from "../data/sure";
import type { Days, Tie } from "../data/types";
import { allOf, timingOf } from "./timing";
import type { Stretch, Timing } from "./timing";

interface Together {
  undated: boolean;
  sure: boolean;
  /** Whether the lives of actors bound it where ties have no date. */
  byLives: boolean;
  /** Within which days each of the periods begins, and ends: more than one if ties paused. */
  periods: [begins: Days, ends: Days][];
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

/** In which periods ties held together, whether they surely did, and whether no date says anything of it. */
export function togetherOf(ties: Tie[]): Together | null {
  const found = ties.map(timingOf);
  const choices = choicesOf(found);
  const [whole] = choices;
  if (!whole) return null;
  const periods = choices.map(boundsOf);
  const [begins] = sure(periods[0]);
  const own = boundsOf(allOf(found.map(({ stretches: [first] }) => sure(first))));
  const byLives =
    (ties.some(({ since }) => !since) && String(own[0]) !== String(begins)) ||
    (ties.some(({ until }) => !until) && String(own[1]) !== String(sure(periods.at(-1))[1]));
  const undated = ties.every((tie, i) => !tie.since && !tie.until && !tie.spells && found[i].stretches.length === 1);
  return { undated, sure: choices.some(({ stretches }) => surelyMeet(stretches)), byLives, periods };
}

const LOOK_LIMIT = 1000;

/** When several hold at once, by which of its spells each does, of those that paused; none if they never do. */
function choicesOf(timings: Timing[]): Timing[] {
  let chosen: Timing[] = [allOf([])];
  for (const { times } of timings) {
    const onward = chosen.flatMap(({ stretches }) => times.map((time) => allOf([...stretches, ...time.stretches])));
    chosen = onward.filter(({ possible: [first, last] }) => first <= last).slice(0, LOOK_LIMIT);
  }
  return chosen;
}

/** Within which days something begins, and ends. */
function boundsOf({ possible: [first, last], certain }: Timing): [begins: Days, ends: Days] {
  return [[first, Math.min(certain[0], last)], [Math.max(certain[1], first), last]];
}
