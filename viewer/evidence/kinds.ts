// The kinds of actors. A kind has a shape, which is told only where shapes differ.

import { DATA } from "../data/data";
import { stage } from "../data/stage";
import type { Stage } from "../data/standings";
import { now } from "../data/state";
import type { Actor, Shape } from "../data/types";
import { local } from "../text/local";
import { word } from "../text/words";

export type Look = { shape: Shape; filled: boolean };

const kindNames = new Map(DATA.kinds);
const PLAIN: Look = { shape: "dot", filled: true };
/** For each stage whether the actors on it have more than one shape. */
const told = new Map<Stage, boolean>();

/** The kinds of actors, each with its look in the picture and how many there are. */
export function actorKinds() {
  return kindsOf(DATA.actors);
}

/** The kinds of the actors in the picture, if it tells them by their shapes. */
export function kindsInPicture() {
  return areShapesTold() ? kindsOf([...stage().standings.keys()].map((index) => DATA.actors[index])) : [];
}

/** Whether the actors in the picture differ by their shapes; otherwise all have the plain one, which means nothing. */
function areShapesTold(on = stage()) {
  const known = told.get(on) ?? new Set([...on.standings.keys()].map(lookOf)).size > 1;
  told.set(on, known);
  return known;
}

/** The look of an actor among those on a stage. */
export function lookOn(on: Stage, { shape, filled }: Actor): Look {
  return areShapesTold(on) ? { shape, filled: Boolean(filled) } : PLAIN;
}

function lookOf(index: number) {
  const { shape, filled } = DATA.actors[index];
  return `${shape} ${Boolean(filled)}`;
}

function kindsOf(actors: Actor[]) {
  const kinds = new Map<string, Look & { count: number }>();
  for (const actor of actors) {
    const { kind = "" } = actor;
    kinds.set(kind, { ...lookOn(stage(), actor), count: (kinds.get(kind)?.count ?? 0) + 1 });
  }
  return [...kinds].sort(([a], [b]) => kindWords(a).localeCompare(kindWords(b), now().language));
}

/** A kind of actor in words. */
export function kindWords(kind: string) {
  return local(kindNames.get(kind)) || kind || word("unknownKind");
}
