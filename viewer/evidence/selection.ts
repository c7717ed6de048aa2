// Which ties are selected.

import { DATA } from "../data/data";
import { now } from "../data/state";
import type { Tie } from "../data/types";
import { holdsOn, isOutside, isWithoutBeginning } from "../time/holding";

/** Whether a tie is in the selection: its type ticked, its evidence good enough, and of the time of the picture. */
export function isSelected(tie: Tie) {
  const { hidden, level, day } = now();
  return !hidden.has(tie.type) && tie.level >= level && !isOutside(tie, day);
}

/** Whether a tie of the selection may hold only because nobody knows when it began: such ties would fill the past. */
export function isUndated(tie: Tie) {
  return isWithoutBeginning(tie, now().day) && isSelected(tie);
}

/** Whether a tie is left out of what stands as of the day, selected or not: such ties are drawn if the reader asks. */
export function isLeftOut(tie: Tie) {
  return !now().undated && isWithoutBeginning(tie, now().day);
}

/** Whether a tie of the selection is drawn where ties stand as of the day. */
export function isDrawn(tie: Tie) {
  return isSelected(tie) && !isLeftOut(tie);
}

/** Whether a tie, if it is selected, says how two stand to each other on the day. */
export function isCompared(tie: Tie) {
  return holdsOn(tie, now().day) !== "no" && tie.from !== tie.to && !isLeftOut(tie);
}

/** The ties of the path finder: every date counts, since a chain may be a thing of the past. */
export function isPassable(tie: Tie) {
  const { hidden, level } = now();
  return !hidden.has(tie.type) && tie.level >= level && tie.status !== "retracted";
}

/** All ties of each actor; one with itself counts once. */
export const tiesByActor = byActor();

function byActor() {
  const found = DATA.actors.map((): Tie[] => []);
  for (const tie of DATA.ties) for (const end of new Set([tie.from, tie.to])) found[end].push(tie);
  return found;
}

/** The selected ties of an actor. */
export function tiesOf(index: number) {
  return (tiesByActor[index] ?? []).filter(isSelected);
}

/** The selected ties between two actors, whichever way they run. */
export function tiesBetween(a: number, b: number) {
  return tiesOf(a).filter((tie) => tie.from === b || tie.to === b);
}
