// How a line bends between two places.

import type { Place } from "./types";

const QUARTER = Math.PI / 2;

/** The place to which a line bends, as vis-network has it: to the right of its way where the bend is above 0. */
export function via(start: Place, end: Place, bend: number): Place {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  if (!bend) return { x: start.x + dx / 2, y: start.y + dy / 2 };
  const turn = -bend * QUARTER;
  const reach = (1 + Math.abs(bend)) / 2;
  return {
    x: start.x + reach * (dx * Math.cos(turn) - dy * Math.sin(turn)),
    y: start.y + reach * (dy * Math.cos(turn) + dx * Math.sin(turn)),
  };
}
