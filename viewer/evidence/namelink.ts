// Names that lead to whoever has them.

import { button, element, isolated } from "../elements/element";
import { word } from "../text/words";
import { BOTH, bothNow } from "./both";
import { choose } from "./choosing";
import { nameOf } from "./names";
import { spot } from "./sidemarks";
import { sideName, sideOf } from "./sides";
import { pairKey } from "./standings";

/** The name of an actor, which leads to it. */
export function nameLink(index: number) {
  const made = button("", () => choose({ kind: "actor", index }), { class: "plain", "data-key": `name ${index}` });
  made.append(isolated(nameOf(index)));
  return made;
}

/** The name of somebody beside an actor: with the side, if there are any, and the mark of a pair who are both. */
export function partnerName(index: number, of: number, hasSides: boolean) {
  const made = element("p", { class: "partner" }, nameLink(index));
  if (hasSides) {
    made.prepend(spot(sideOf(index)));
    made.append(element("small", {}, isolated(sideName(sideOf(index)))));
  }
  if (bothNow().has(pairKey(index, of))) {
    made.append(element("span", { class: "mark both", text: BOTH, role: "img", "aria-label": word("both") }));
  }
  return made;
}
