// What does not fit the sides, and so is news: friends on two of them, enemies on one. It is judged on the day of the
// sides alone.

import { DATA } from "../data/data";
import { now } from "../data/state";
import type { Tie } from "../data/types";
import { counted, word } from "../text/words";
import { holdsOn } from "../time/holding";
import { isSelected } from "./selection";
import { isOfTheirDay } from "./sides";
import { typeOf } from "./ties";

export const MISFIT = "!";
const pairs = new Set(DATA.scene.misplaced.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** Whether a tie is of two actors who, on the day of the sides, are friends on two of them, or enemies on one. */
function isOfMisplaced({ from, to }: Tie) {
  return pairs.has(`${from} ${to}`);
}

/** Whether a tie of the selection does not fit the sides. */
export function isMisfit(tie: Tie) {
  if (!isOfMisplaced(tie) || !isOfTheirDay()) return false;
  return typeOf(tie).sign !== 0 && isSelected(tie) && holdsOn(tie, now().day) !== "no";
}

/** In what a tie does not fit; nothing of one that does. */
export function misfitWords(tie: Tie) {
  return isMisfit(tie) ? word(typeOf(tie).sign > 0 ? "friendsApart" : "enemiesTogether") : "";
}

/** Whether a tie surely holds, and nobody contests it. */
export function isCertain(tie: Tie) {
  return holdsOn(tie, now().day) === "yes" && !tie.status;
}

/** How many ties of the selection do not fit; nothing if all do. */
export function misfitsWords() {
  const found = pairs.size ? DATA.ties.filter(isMisfit) : [];
  const doubtful = found.filter((tie) => !isCertain(tie)).length;
  if (!found.length) return "";
  const count = counted("misfits", found.length);
  return doubtful ? `${count} (${counted("misfitsUncertain", doubtful)})` : count;
}
