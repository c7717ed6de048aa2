// The actors that matter where there is no room for all.

import type { Tie } from "../data/types";
import { word } from "../text/words";
import { element } from "../elements/element";
import { askedFor } from "./asked";

/** The actors with most ties among those given, at most so many; whom the reader asked for come first. */
export function mostTied(ties: Tie[], limit: number) {
  const counts = new Map<number, number>();
  for (const end of ties.flatMap((tie) => [tie.from, tie.to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  for (const end of askedFor()) counts.set(end, Infinity);
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b).slice(0, limit).map(([index]) => index);
}

/** What a view says if it leaves actors out. */
export function limitWords(shown: number, ties: Tie[]) {
  const all = new Set(ties.flatMap((tie) => [tie.from, tie.to])).size;
  const text = all > shown ? word("mostTied", { shown, all }) : "";
  return element("p", { class: "limit", text: ties.length ? text : word("noTies") });
}
