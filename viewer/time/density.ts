// How dense the record is over time.

import { DATA } from "../data/data";
import type { Days } from "../data/types";
import { timingOf } from "./timing";

/** How many ties surely hold at some time in each of some equally long stretches of time, and how many may. */
type Density = { sure: number[]; possible: number[] };

/** How many ties hold in each of so many equally long parts of the time between two days; undated ties are in none. */
export function densityOf([first, last]: Days, parts: number): Density {
  const part = (last - first + 1) / parts;
  const partOf = (day: number) => Math.min(Math.max(Math.floor((day - first) / part), 0), parts - 1);
  const found = { sure: new Array(parts + 1).fill(0), possible: new Array(parts + 1).fill(0) };
  const add = (changes: number[], [from, to]: Days) => {
    if (from > to || to < first || from > last) return;
    changes[partOf(from)] += 1;
    changes[partOf(to) + 1] -= 1;
  };
  for (const { stretches, possible, certain } of DATA.ties.flatMap((tie) => timingOf(tie).times)) {
    add(found.sure, certain);
    const [own] = stretches;
    const dated: Days = own.possible[0] === -Infinity ? [own.certain[0], possible[1]] : possible;
    add(found.possible, [Math.max(dated[0], possible[0]), dated[1]]);
  }
  return { sure: sums(found.sure, parts), possible: sums(found.possible, parts) };
}

/** The sums of changes up to each place. */
function sums(changes: number[], length: number) {
  let sum = 0;
  return changes.slice(0, length).map((change) => (sum += change));
}
