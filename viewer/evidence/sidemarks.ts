// How sides and what does not fit them are marked, wherever they stand.

import { DATA } from "../data/data";
import { element, isolated } from "../elements/element";
import { MISFIT, misfitsWords } from "./misfits";
import { nameOf } from "./names";
import { sideName, sideOf, sidesWords } from "./sides";

/** Give an element and what it holds the colour of a side; of no side it has none. */
export function inColourOf<Made extends HTMLElement | SVGElement>(side: number | undefined, made: Made) {
  const colour = side === undefined ? null : DATA.scene.sides[side].colour;
  if (colour) made.style.setProperty("--side", colour);
  return made;
}

/** A spot in the colour of a side, before the name of whoever is on it. */
export function spot(side: number | undefined) {
  const name = side === undefined ? "spot none" : "spot";
  return inColourOf(side, element("span", { class: name, "aria-hidden": "true" }));
}

/** What marks a tie that does not fit. */
export function misfitSign() {
  return element("span", { class: "misfit", text: MISFIT, "aria-hidden": "true" });
}

/** Whose the sides are and what does not fit them, as a remark above a view; nothing if there are none. */
export function sidesRemark() {
  const news = misfitsWords();
  const remark = element("p", { class: "whose" }, sidesWords());
  if (news) remark.append(" · ", misfitSign(), " ", element("strong", { text: news }));
  return sidesWords() ? [remark] : [];
}

/** On which side each of some actors is, and who says so; nothing if there are no sides. */
export function sidesOfActors(actors: number[]) {
  if (!DATA.scene.sides.length) return [];
  const lines = actors.map((index) => {
    const name = actors.length > 1 ? [isolated(nameOf(index)), ": "] : [];
    return element("div", {}, spot(sideOf(index)), " ", ...name, isolated(sideName(sideOf(index))));
  });
  return [element("div", {}, ...lines, element("small", { text: sidesWords() }))];
}
