// The frames of the matrix: side by side, each with its name, its colour and the ties that it has with each.

import type { Tie } from "../../data/types";
import { element, isolated } from "../../elements/element";
import { inColourOf } from "../../evidence/sidemarks";
import { sideName } from "../../evidence/sides";
import { countCell, countsOf } from "./blocks";
import { columnHead, matrixRow } from "./cells";
import type { Group } from "./order";

/** Over so many columns there is room for the name of a side in several lines. */
const ROOMY = 3;

/** The heads of the columns, and above them those of the sides, if there are any. */
export function heads(groups: Group[]) {
  const actors = element("tr", {}, element("td"), ...groups.flatMap((group) => group.actors.map(columnHead)));
  if (!areFramed(groups)) return [element("thead", {}, actors)];
  const names = groups.map(({ side, actors: { length } }) => {
    const room = length < ROOMY ? "sidename narrow" : "sidename";
    const text = sideName(side);
    const name = element("span", { class: room, title: text, dir: "auto", text }); // cut at its end, whichever that is
    return inColourOf(side, element("th", { scope: "colgroup", colspan: String(length), class: "side" }, name));
  });
  const columns = groups.map(({ actors: { length } }) => element("colgroup", { span: String(length) }));
  const sides = element("tr", {}, element("td"), ...names);
  return [element("colgroup"), ...columns, element("thead", {}, sides, actors)];
}

/** The rows of each side, below its name and how many ties it has with each. */
export function bodies(groups: Group[], pairs: Map<string, Tie[]>, ties: Tie[]) {
  const actors = groups.flatMap((group) => group.actors);
  const counts = countsOf(ties);
  let first = 0;
  return groups.map(({ side, actors: members }) => {
    const own: [number, number] = [first, side === undefined ? first : first + members.length];
    first += members.length;
    const name = element("th", { scope: "rowgroup", class: "side" }, isolated(sideName(side)));
    const cells = groups.map((other) => countCell(counts(side, other.side), other.actors.length));
    const band = areFramed(groups) ? [element("tr", { class: "band" }, name, ...cells)] : [];
    const rows = members.map((index) => matrixRow(index, actors, pairs, own));
    return inColourOf(side, element("tbody", {}, ...band, ...rows));
  });
}

/** Whether anybody is on a side. */
function areFramed(groups: Group[]) {
  return groups.some(({ side }) => side !== undefined);
}
