// Who is tied to somebody, in rings around them: a network that is too large to be drawn has no places for all.

import { DATA } from "./data";
import type { Place } from "./types";

/** Rings of an ellipse: how many stand on each, how far from the middle, how far turned so that ties pass between. */
const RINGS = [
  { room: 12, x: 250, y: 170, turn: 0 },
  { room: 24, x: 520, y: 354, turn: 1 / 48 },
];
const STEP: Place = { x: 180, y: 70 };

/** Where somebody and who is tied to them stand; of several actors they alone, one after the other. */
export function surroundings(around: readonly number[]) {
  const places = around.length === 1 ? [[around[0], { x: 0, y: 0 }] as const, ...rings(around[0])] : row(around);
  return new Map(places.map(([actor, place]) => [actor, { ...place, size: DATA.network.nodes[actor].size }]));
}

/** How many actors are tied to somebody. */
export function neighboursOf(actor: number) {
  const weights = new Map<number, number>();
  for (const { from, to, until } of DATA.ties) {
    if (from === to || (from !== actor && to !== actor)) continue;
    const other = from === actor ? to : from;
    weights.set(other, (weights.get(other) ?? 0) + (until ? 1 : 1000));
  }
  return [...weights].sort(([a, one], [b, other]) => other - one || a - b).map(([other]) => other);
}

/** The neighbours of an actor on rings, those with most ties that are not known to have ended on the inner one. */
function rings(actor: number) {
  const waiting = neighboursOf(actor);
  return RINGS.flatMap(({ room, x, y, turn }) => {
    const here = waiting.splice(0, room);
    return here.map((other, i): [number, Place] => {
      const angle = 2 * Math.PI * (i / here.length + turn);
      return [other, { x: Math.round(x * Math.cos(angle)), y: Math.round(y * Math.sin(angle)) }];
    });
  });
}

function row(actors: readonly number[]): [number, Place][] {
  return actors.map((actor, i) => [actor, { x: i * STEP.x, y: (i % 2) * STEP.y }]);
}
