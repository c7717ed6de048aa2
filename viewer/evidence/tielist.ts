// Ties to choose from.

import { DATA } from "../data/data";
import { now } from "../data/state";
import type { Tie } from "../data/types";
import { local } from "../text/local";
import { button, element, isolated } from "../elements/element";
import { holdsOn } from "../time/holding";
import { choose } from "./choosing";
import { isMisfit, misfitWords } from "./misfits";
import { marks, qualities, sentence } from "./sentences";
import { misfitSign } from "./sidemarks";
import { sourceName } from "./sources";
import { placeOf } from "./ties";

/** Ties as sentences, each leading to its evidence, of which one quotation is in the open. */
export function tieList(ties: Tie[]) {
  return element("ul", { class: "ties" }, ...ties.map((tie) => element("li", {}, tieButton(tie), ...quotation(tie))));
}

/** A tie as a sentence that leads to its evidence, with what tells it from others and what else is to be said. */
export function tieButton(tie: Tie, more = "") {
  const index = placeOf(tie);
  const attributes = { class: holdsOn(tie, now().day), "data-key": `tie ${index}` };
  const made = button("", () => choose({ kind: "tie", index }), attributes);
  const small = element("small");
  const told = [...qualities(tie), misfitWords(tie), more].filter(Boolean);
  for (const text of told) small.append(small.hasChildNodes() ? " · " : " ", isolated(text));
  // On paper alone, where nothing can be pressed to see the sources.
  const cited = tie.cites ? [element("span", { class: "cited", "data-cited": marks(tie.cites) })] : [];
  made.append(...(isMisfit(tie) ? [misfitSign(), " "] : []), ...sentence(tie), ...cited, small);
  return made;
}

/** The first words that are quoted for a tie, and whose they are. */
function quotation({ cites = [] }: Tie) {
  const cite = cites.find(({ quote }) => quote);
  if (!cite) return [];
  const whose = element("small", {}, isolated(sourceName(DATA.sources[cite.source - 1])));
  return [element("blockquote", {}, isolated(local(cite.quote)), whose)];
}
