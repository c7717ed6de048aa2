// The matrix, a chart of friendship: who stands with whom, against whom, or both.

import { isSummarised } from "../data/stage";
import { chosenActor, now } from "../data/state";
import { word } from "../text/words";
import { element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { rove } from "../elements/roving";
import type { View } from "../elements/view";
import { asOfWords } from "../time/asof";
import { limitWords } from "../evidence/mosttied";
import { cellBeside, columnHead, matrixRow } from "./matrix/cells";
import { matrixDrawing, standingKeys } from "./matrix/drawing";
import { showGroups } from "./matrix/groups";
import { friendships } from "./matrix/order";
import { STANDINGS } from "./matrix/standings";

function showMatrix(box: HTMLElement) {
  if (isSummarised()) {
    showGroups(box);
    return;
  }
  const { actors, pairs, ties } = friendships();
  const head = element("tr", {}, element("td"), ...actors.map(columnHead));
  const body = element("tbody", {}, ...actors.map((index) => matrixRow(index, actors, pairs)));
  const caption = element("caption", { text: `${word("matrixCaption")}, ${asOfWords()}` });
  const table = element("table", { class: "whole" }, caption, element("thead", {}, head), body);
  redraw(box, matrixKey(), limitWords(actors.length, ties), table);
  rove(table, (from, key) => cellBeside(table, from, key));
}

/** What the marks mean. */
function matrixKey() {
  const entries = Object.values(STANDINGS).map(([mark, name]) => {
    const sign = element("span", { class: `mark ${name}`, text: mark, "aria-hidden": "true" });
    return element("span", {}, sign, ` ${word(name)}`);
  });
  const doubt = element("span", { text: `? ${word("uncertain")}` });
  return element("p", { class: "key" }, ...entries, doubt);
}

export const view: View = {
  name: "matrix",
  tab: 3,
  show: showMatrix,
  follows: () => [chosenActor(), now().everybody, now().group, now().around],
  drawing: matrixDrawing,
  keys: standingKeys,
};
