// Messages of the page, in the language in force.

import { now } from "../data/state";
import type { Counted, Values, Word } from "../data/types";
import { spoken } from "./local";

/** A message of the page in the language in force, its places filled in. */
export function word(name: Word, values: Values = {}) {
  return filled(spoken().words[name], values);
}

/** A message of the page, its places filled with elements or texts. */
export function composed(name: Word, parts: Record<string, Node | string>) {
  return spoken().words[name].split(/\{(\w+)\}/).map((text, i) => (i % 2 ? parts[text] : text));
}

/** The names of plural forms, in the order in which catalogues have them. */
const PLURALS = ["zero", "one", "two", "few", "many", "other"];

/** A message of the page that counts something. */
export function counted(name: Counted, n: number, values: Values = {}) {
  const forms = spoken().words[name];
  const rules = new Intl.PluralRules(now().language);
  const known = rules.resolvedOptions().pluralCategories;
  const place = PLURALS.filter((form) => known.some((other) => other === form)).indexOf(rules.select(n));
  return filled(forms[Math.min(place, forms.length - 1)], { n, ...values });
}

/** A message with its places, such as {date}, filled in. */
export function filled(message: string, values: Values) {
  return message.replace(/\{(\w+)\}/g, (_, place) => String(values[place]));
}
