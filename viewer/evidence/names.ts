// Who is called what: every name that an actor has or had, in any spelling that nobody would take for another's.

import { DATA } from "../data/data";
import { byId } from "../data/template";
import type { Actor } from "../data/types";
import { nameKey, strictKey } from "../text/keys";
import { local } from "../text/local";
import { word } from "../text/words";
import { element } from "../elements/element";

const OFFERED = 12;

/** What an actor is called in the language in force. */
export function nameOf(index: number) {
  const { label, labels } = DATA.actors[index];
  return local(labels) || label;
}

const labels = new Map(DATA.actors.map(({ label }, index) => [label, index]));
const strictNames = new Map<string, Set<number>>();
const names = new Map<string, Set<number>>();
const spellings = new Map<string, { index: number; key: string }>();
DATA.actors.forEach((actor, index) => {
  for (const name of spellingsOf(actor)) {
    const key = nameKey(name);
    if (!spellings.has(name)) spellings.set(name, { index, key });
    names.set(key, (names.get(key) ?? new Set()).add(index));
    strictNames.set(strictKey(name), (strictNames.get(strictKey(name)) ?? new Set()).add(index));
  }
});

function spellingsOf({ label, names: others = [], aliases = [], former = [] }: Actor) {
  const past = former.flatMap(({ name }) => Object.values(name));
  return [label, ...others.map(([, text]) => text), ...aliases, ...past];
}

/** The actors with a label, or else with a name, or with one nearly so, or else with the text in one of their names. */
export function actorsNamed(text: string) {
  const key = nameKey(text);
  const label = labels.get(text);
  if (label !== undefined) return [label];
  const strictly = strictNames.get(strictKey(text));
  if (strictly || !key) return [...(strictly ?? [])];
  const within = () => new Set([...names].flatMap(([name, found]) => (name.includes(key) ? [...found] : [])));
  return [...(names.get(key) ?? within())];
}

/** Offer the names in which a text occurs, those that begin with it first; a name says whose it is. */
export function offerNames(text: string) {
  const key = nameKey(text);
  const begins = (name: string) => Number(!name.startsWith(key));
  const found = [...spellings].filter(([, spelling]) => spelling.key.includes(key));
  found.sort(([, a], [, b]) => begins(a.key) - begins(b.key) || a.index - b.index);
  const options = found.slice(0, OFFERED).map(([name, { index }]) => {
    return element("option", { value: name, text: name === nameOf(index) ? "" : nameOf(index) });
  });
  byId("names").replaceChildren(...options);
}

/** What a name that is not one actor's is told: nobody has it, or who all have it. */
export function namedWords(found: number[]) {
  if (!found.length) return word("nothing");
  const text = found.slice(0, OFFERED).map(nameOf).join(", ");
  return found.length > 1 ? word("named", { name: word("several"), text }) : "";
}
