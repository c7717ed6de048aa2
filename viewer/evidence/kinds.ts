// The kinds of actors.

import { DATA } from "../data/data";
import { now } from "../data/state";
import type { Shape } from "../data/types";
import { local } from "../text/local";

const kindNames = new Map(DATA.kinds);

/** The kinds of actors, each with its shape and how many there are. */
export function actorKinds() {
  const kinds = new Map<string, { shape: Shape; filled: boolean; count: number }>();
  for (const { kind = "", shape, filled } of DATA.actors) {
    kinds.set(kind, { shape, filled: Boolean(filled), count: (kinds.get(kind)?.count ?? 0) + 1 });
  }
  return [...kinds].sort(([a], [b]) => kindWords(a).localeCompare(kindWords(b), now().language));
}

/** A kind of actor in words. */
export function kindWords(kind: string) {
  return local(kindNames.get(kind)) || kind;
}
