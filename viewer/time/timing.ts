// When things hold, as the model has it: a tie while its own period lasts and both its actors live, each date known
// only within bounds. What every reading of the dates agrees on is sure, what some say is possible.

import { DATA } from "../data/data";
import type { Actor, Bounds, Days, Tie } from "../data/types";

type Lasting = { since?: Bounds; until?: Bounds };

export interface Stretch {
  owner: unknown;
  possible: Days;
  certain: Days;
}

export interface Timing {
  stretches: Stretch[];
  possible: Days;
  certain: Days;
  /** When it holds without a pause: in each of its spells, or itself. */
  times: Timing[];
}

/**
 * A period of which the dates are those of an owner.
 * @param begun The day by which what has no first day began; null if it always held.
 */
function stretchOf(owner: unknown, { since, until }: Lasting, begun: number | null): Stretch {
  const [soon, late] = since ? [since[0] ?? -Infinity, since[1] ?? Infinity] : [-Infinity, begun ?? -Infinity];
  const [first, last] = until ? [until[0] ?? -Infinity, until[1] ?? Infinity] : [Infinity, Infinity];
  const certain = [Math.max(Math.min(late, last), soon), Math.min(Math.max(first, soon), last)];
  return { owner, possible: [soon, last], certain: [certain[0], certain[1]] };
}

/** Whether nobody says anything of a tie's time. */
export function hasNoDate({ since, until, spells }: Tie) {
  return !since && !until && !spells;
}

/** The days that all of some spans have. */
function sharedDays(spans: Days[]): Days {
  return [Math.max(...spans.map(([first]) => first)), Math.min(...spans.map(([, last]) => last))];
}

/** When something holds that does while all of some periods last. */
export function allOf(stretches: Stretch[]): Timing {
  const possible = sharedDays(stretches.map((stretch) => stretch.possible));
  const certain = sharedDays(stretches.map((stretch) => stretch.certain));
  const made: Timing = { stretches, possible, certain, times: [] };
  made.times.push(made);
  return made;
}

/** When something holds that does in any of some times, with pauses between them, which its bounds include. */
function anyOf(stretches: Stretch[], times: Timing[]): Timing {
  const held = times.filter(({ possible: [first, last] }) => first <= last);
  const possible: Days = [
    Math.min(...held.map(({ possible: [first] }) => first)),
    Math.max(...held.map(({ possible: [, last] }) => last)),
  ];
  return { stretches, possible, certain: allOf(stretches).certain, times };
}

const timings = new WeakMap<object, Timing>();

/** When a tie holds or an actor lives. */
export function timingOf(thing: Tie | Actor) {
  const known = timings.get(thing);
  if (known) return known;
  const made = "type" in thing ? timingOfTie(thing) : allOf([stretchOf(thing, thing, null)]);
  timings.set(thing, made);
  return made;
}

function timingOfTie(tie: Tie) {
  const ends = [...new Set([tie.from, tie.to])].map((end) => DATA.actors[end]);
  const lives = ends.filter((actor) => actor.since ?? actor.until);
  const lived = lives.map((actor) => stretchOf(actor, actor, null));
  const own = (lasting: Lasting, owner: unknown) => [stretchOf(owner, lasting, DATA.record), ...lived];
  const whole = own(tie, tie.event ?? tie);
  const times = tie.spells?.map((spell, place) =>
    allOf([...own(spell, `${tie.event ?? tie.id} ${place}`), ...countedIn(tie, place)]),
  );
  return times ? anyOf(whole, times) : allOf([...whole, ...countedIn(tie, 0)]);
}

/** When a tie of a whole counts, in one of its spells; nothing of a tie that is as it was recorded. */
function countedIn(tie: Tie, place: number): Stretch[] {
  const counted = tie.counts?.[place];
  if (!counted) return [];
  const [soon, late, first, last] = counted;
  const certain: Days = [first ?? -Infinity, last ?? Infinity];
  return [{ owner: `${tie.id} counts`, possible: [soon ?? -Infinity, late ?? Infinity], certain }];
}
