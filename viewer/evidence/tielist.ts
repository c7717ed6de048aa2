// Ties to choose from.

import { now } from "../data/state";
import type { Tie } from "../data/types";
import { word } from "../text/words";
import { button, element, isolated } from "../elements/element";
import { holdsOn } from "../time/holding";
import { choose } from "./choosing";
import { isMisfit, misfitWords } from "./misfits";
import { qualities, sentence } from "./sentences";
import { misfitSign } from "./sidemarks";
import { placeOf } from "./ties";

/** Ties as sentences, each leading to its evidence. */
export function tieList(ties: Tie[]) {
  if (!ties.length) return element("p", { text: word("noTies") });
  return element("ul", { class: "ties" }, ...ties.map((tie) => element("li", {}, tieButton(tie))));
}

/** A tie as a sentence that leads to its evidence, with what tells it from others. */
export function tieButton(tie: Tie) {
  const index = placeOf(tie);
  const attributes = { class: holdsOn(tie, now().day), "data-key": `tie ${index}` };
  const made = button("", () => choose({ kind: "tie", index }), attributes);
  const small = element("small");
  const told = [...qualities(tie), misfitWords(tie)].filter(Boolean);
  for (const text of told) small.append(small.hasChildNodes() ? " · " : " ", isolated(text));
  made.append(...(isMisfit(tie) ? [misfitSign(), " "] : []), ...sentence(tie), small);
  return made;
}
