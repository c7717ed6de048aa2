// How arrows are read.

import type { RelationType, Tie } from "../data/types";
import { element } from "../elements/element";
import { local } from "../text/local";
import { word } from "../text/words";
import { typeOf } from "./ties";

/** How arrows are read, by the type that most of them have, a hostile one if any is, and what it means to have none. */
export function arrowKey(ties: Tie[]) {
  const directed = ties.filter(({ mutual }) => !mutual).map(typeOf);
  if (!directed.length) return [];
  const counts = new Map<RelationType, number>();
  for (const type of directed) counts.set(type, (counts.get(type) ?? 0) + (type.sign < 0 ? ties.length : 1));
  const [[{ verb }]] = [...counts].sort(([, one], [, other]) => other - one);
  const sentence = word("sentence", { subject: "A", verb: local(verb), object: "B" });
  const none = directed.length < ties.length ? [word("noArrow")] : [];
  return [element("span", { class: "arrow", text: [word("arrowKey", { sentence }), ...none].join("; ") })];
}
