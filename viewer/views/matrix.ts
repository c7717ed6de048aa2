// The matrix, a chart of friendship: who stands with whom, against whom, or both.

import { DATA } from "../data/data";
import { isSummarised } from "../data/stage";
import { now } from "../data/state";
import type { Tie } from "../data/types";
import { counted, word } from "../text/words";
import { element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { rove } from "../elements/roving";
import type { View } from "../elements/view";
import { asOfWords } from "../time/asof";
import { askedFor } from "../evidence/asked";
import { undatedFriendships } from "../evidence/groups";
import { limitWords } from "../evidence/mosttied";
import { sidesRemark } from "../evidence/sidemarks";
import { cellBeside } from "./matrix/cells";
import { matrixDrawing, standingKeys } from "./matrix/drawing";
import { bodies, heads } from "./matrix/frames";
import { showGroups } from "./matrix/groups";
import { markMatrix } from "./matrix/marking";
import { MATRIX_LIMIT, friendships, isInMatrix, selfTies } from "./matrix/order";
import { STANDINGS, palePairs } from "../evidence/standings";

function showMatrix(box: HTMLElement) {
  if (isSummarised()) {
    showGroups(box, selfRemark());
    return;
  }
  const { groups, actors, pairs, ties } = friendships();
  const caption = element("caption", { text: `${word("matrixCaption")}, ${asOfWords()}` });
  const further = element("p", { class: "limit further", "aria-hidden": "true" });
  const table = element("table", { class: "whole" }, caption, ...heads(groups), ...bodies(groups, pairs, ties));
  redraw(box, matrixKey(pairs), ...sidesRemark(), limitWords(actors.length, ties), ...selfRemark(), further, table);
  showFurther(box);
  box.onscroll = () => showFurther(box);
  rove(table, (from, key) => cellBeside(table, from, key));
}

/** Tell how many columns are hidden at the edge, and fade what is next to them. */
function showFurther(box: HTMLElement) {
  const end = box.getBoundingClientRect().left + box.clientWidth;
  const columns = [...box.querySelectorAll("thead tr:last-child th")];
  const hidden = columns.filter((column) => column.getBoundingClientRect().right > end + 1).length;
  const [told] = box.querySelectorAll(".further");
  if (told) told.textContent = hidden ? `${counted("moreColumns", hidden)} →` : "";
}

/** How many ties are left out because they are of one actor alone. */
function selfRemark() {
  const count = selfTies();
  return count ? [element("p", { class: "limit", text: counted("selfTies", count) })] : [];
}

/** Who is to be in it where there is no room for all. */
function crowded() {
  return DATA.actors.length > MATRIX_LIMIT ? askedFor() : [];
}

/** What the marks mean. */
function matrixKey(pairs: Map<string, Tie[]>) {
  const entries = Object.values(STANDINGS).map(([mark, name]) => {
    const sign = element("span", { class: `mark ${name}`, text: mark, "aria-hidden": "true" });
    return element("span", {}, sign, ` ${word(name)}`);
  });
  const others = [`? ${word("uncertain")}`, palePairs(pairs)].filter(Boolean);
  return element("p", { class: "key" }, ...entries, ...others.map((text) => element("span", { text })));
}

export const view: View = {
  name: "matrix",
  tab: 3,
  show: showMatrix,
  counts: () => "countsCompared",
  draws: () => isInMatrix,
  mark: markMatrix,
  follows: () => [crowded(), now().everybody, now().group, now().around],
  undated: undatedFriendships,
  drawing: matrixDrawing,
  keys: standingKeys,
};
