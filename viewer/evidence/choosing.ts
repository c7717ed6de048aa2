// Choosing an actor, a tie or a path; where the reader came from is where they return to.

import { change, now } from "../data/state";
import type { Choice, Chosen } from "../data/state";
import { byId } from "../data/template";
import { currentPath } from "./path";

/** What had the focus when the panel opened. */
let cameFrom: Element | null = null;

/** Remember what has the focus as the panel opens, unless that is in it. */
export function comeFrom() {
  if (!byId("panel").contains(document.activeElement)) cameFrom = document.activeElement;
}

/** Choose an actor or a tie, or nothing. */
export function choose(chosen: Chosen | null) {
  const inside = byId("panel").contains(document.activeElement);
  if (chosen) comeFrom();
  take({ chosen, ends: now().ends });
  if (!chosen && inside && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
}

/** Choose a thing or a path, and remember what was chosen before; whoever closes the panel begins anew. */
export function take(choice: Choice) {
  const { chosen, ends, before, choices } = now();
  const last = { chosen, ends };
  const isOther = JSON.stringify(last) !== JSON.stringify(choice);
  const isOpen = chosen !== null || currentPath() !== null;
  const goesOn = choice.chosen !== null || (choice.ends !== null && choice.ends !== ends);
  if (isOther) change({ ...choice, before: isOpen && goesOn ? [...before, last] : [], choices: choices + 1 });
  else change(choice);
}

/** Choose what stands beside what is chosen: steps on the way are not returned to. */
export function walkTo(chosen: Chosen) {
  if (now().chosen) change({ chosen });
  else choose(chosen);
}
