// Choosing an actor or a tie; where the reader came from is where they return to.

import { change } from "../data/state";
import type { Chosen } from "../data/state";
import { byId } from "../data/template";

/** What had the focus when the panel opened. */
let cameFrom: Element | null = null;

/** Choose an actor or a tie, or nothing. */
export function choose(chosen: Chosen | null) {
  const inside = byId("panel").contains(document.activeElement);
  if (chosen && !inside) cameFrom = document.activeElement;
  change({ chosen });
  if (!chosen && inside && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
}
