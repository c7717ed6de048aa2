// Who is called what: every name that an actor has or had, in any spelling that nobody would take for another's.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { byId } from "../data/template";
import type { Actor, Alias } from "../data/types";
import { nameKey, strictKey } from "../text/keys";
import { local } from "../text/local";
import { word } from "../text/words";
import { holdsOn } from "../time/holding";
import { element } from "../elements/element";
import { shortened } from "../elements/pen";
import { bySide, sideName, sideNameOf } from "./sides";

const OFFERED = 12;
/** A longer text is too much to be read aloud. */
export const READ_ALOUD = 180;

/** What an actor is called in the language in force: by the name that it surely had on the day, or else by today's. */
export function nameOf(index: number) {
  return local(nameThen(index)) || nameToday(index);
}

/** What an actor is called today. */
export function nameToday(index: number) {
  const { label, labels } = DATA.actors[index];
  return local(labels) || label;
}

function nameThen(index: number) {
  const { then } = DATA.actors[index];
  const { day } = now();
  if (!then || day === null) return null;
  return then.find(([first, last]) => (first ?? -Infinity) <= day && day <= (last ?? Infinity))?.[2];
}

/** Who is called by the name of the day and has another today. */
export function renamedWords() {
  return DATA.actors.flatMap((actor, index) => {
    const name = nameOf(index);
    const label = nameToday(index);
    return name === label || holdsOn(actor, now().day) === "no" ? [] : [word("namedToday", { name, label })];
  });
}

/** The name of an actor in the language in force, if that is not what it is called: mostly that of an acronym. */
export function fullNameOf(index: number) {
  const name = DATA.actors[index].names?.find(([language]) => language === now().language)?.[1] ?? "";
  return name === nameOf(index) ? "" : name;
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
  return [label, ...others.map(([, text]) => text), ...aliases.map(aliasName), ...past];
}

/** Another name as it is written. */
function aliasName(alias: Alias) {
  return typeof alias === "string" ? alias : alias[0];
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
    const side = sideNameOf(index) && word("named", { name: word("side"), text: sideNameOf(index) });
    const told = [name === nameOf(index) ? "" : nameOf(index), side].filter(Boolean);
    return element("option", { value: name, text: told.join(" · ") });
  });
  byId("names").replaceChildren(...options);
}

/** Actors side by side; where there are sides, each after its name. */
function grouped(actors: number[]) {
  return bySide(actors).map(([side, members]) => {
    const text = members.map(nameOf).join(", ");
    return DATA.scene.sides.length ? word("named", { name: sideName(side), text }) : text;
  });
}

/** What a name that is not one actor's is told: nobody has it, or who all have it. */
export function namedWords(found: number[]) {
  if (!found.length) return word("nothing");
  const offered = found.slice(0, OFFERED);
  const bySides = grouped(offered).join(word("between"));
  const text = bySides.length > READ_ALOUD ? offered.map(nameOf).join(", ") : bySides;
  return found.length > 1 ? shortened(word("named", { name: word("several"), text }), READ_ALOUD) : "";
}
