// When ties held together.

import { sure } from "../data/sure";
import type { Days, Tie } from "../data/types";
import { allOf, hasNoDate, timingOf } from "./timing";
import type { Stretch, Timing } from "./timing";

interface Together {
  undated: boolean;
  sure: boolean;
  /** Whether the lives of actors bound it more closely than the dates of its ties. */
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
  const byLives = extentOf(choices) !== extentOf(choicesOf(found.map(byItself)));
  const undated = ties.every((tie, i) => hasNoDate(tie) && found[i].stretches.length === 1);
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

/** When something would hold by its own dates alone, whoever lived. */
function byItself({ times }: Timing): Timing {
  const own = times.map(({ stretches: [first] }) => allOf([sure(first)]));
  return { ...sure(own[0]), times: own };
}

/** Within which days the first of some times begins, and the last of them ends. */
function extentOf(times: Timing[]) {
  const bounds = times.map(boundsOf);
  return String([bounds[0]?.[0], bounds.at(-1)?.[1]]);
}

/** Within which days something begins, and ends. */
function boundsOf({ possible: [first, last], certain }: Timing): [begins: Days, ends: Days] {
  return [[first, Math.min(certain[0], last)], [Math.max(certain[1], first), last]];
}
