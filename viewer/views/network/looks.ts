// How each actor and each tie looks as things stand.

import { DATA } from "../../data/data";
import { stage } from "../../data/stage";
import { now } from "../../data/state";
import { theme } from "../../elements/theme";
import { lit } from "../../evidence/lit";
import { actorLook, actorTraits } from "./actorlook";
import type { ActorTraits } from "./actorlook";
import { stretch } from "./fitting";
import { isOnStage, tieLook, tieTraits } from "./tielook";
import type { TieTraits } from "./tielook";

/** What all looks follow from, and the traits from which each one follows beside that, as they were last asked for. */
let last = { basis: [] as unknown[], actors: [] as ActorTraits[], ties: [] as (TieTraits | null)[] };

/**
 * The looks on the stage that may be others than when they were last asked for: most steps in time change few of many.
 */
export function newLooks(): { nodes: vis.Node[]; edges: vis.Edge[] } {
  const light = lit();
  const colours = theme();
  const on = stage();
  const basis = [colours, on, stretch(), now().language];
  if (basis.some((part, i) => part !== last.basis[i])) last = { basis, actors: [], ties: [] };
  return {
    nodes: changed(
      DATA.actors,
      last.actors,
      (_, i) => on.standings.has(i),
      (_, i) => actorTraits(i, light),
      (actor, i, traits) => actorLook(actor, i, traits, colours, on),
    ),
    edges: changed(
      DATA.ties,
      last.ties,
      (tie) => isOnStage(tie, on),
      (tie, i) => tieTraits(tie, i, light),
      (tie, i, traits) => tieLook(tie, i, traits, colours, on),
    ),
  };
}

/** The looks of the things on the stage whose traits are not as they were known, which they are then. */
function changed<Thing, Traits extends object | null, Look>(
  things: Thing[],
  known: Traits[],
  isThere: (thing: Thing, index: number) => boolean,
  traitsOf: (thing: Thing, index: number) => Traits,
  look: (thing: Thing, index: number, traits: Traits) => Look,
) {
  const found: Look[] = [];
  things.forEach((thing, i) => {
    if (!isThere(thing, i)) return;
    const traits = traitsOf(thing, i);
    if (alike(traits, known[i])) return;
    known[i] = traits;
    found.push(look(thing, i, traits));
  });
  return found;
}

/** Whether traits are the same, or both null; those that are not known yet are like none. */
function alike<Traits extends object>(some: Traits | null, others?: Traits | null) {
  if (!some || !others) return some === others;
  for (const name in some) if (some[name] !== others[name]) return false;
  return true;
}
