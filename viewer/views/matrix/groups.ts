// The matrix of a network that is too large to be read at once: a row and a column for each group, counts of ties in
// them; a group opens to the rows of its members.

import { word } from "../../text/words";
import { button, element, isolated } from "../../elements/element";
import { redraw } from "../../elements/redraw";
import { SIGN_CLASSES } from "../../elements/svg";
import { asOfWords } from "../../time/asof";
import {
  GROUPS, MARKS, countWords, groupHint, groupName, groupPair, groupWords, signMarks, tiesOfGroups,
} from "../../evidence/groups";
import type { Counts } from "../../evidence/groups";
import { SIGNS, SIGN_ORDER } from "../../evidence/signs";
import { lookInto } from "../../evidence/sight";

/** Show the groups, below what is to be said of them. */
export function showGroups(box: HTMLElement, remarks: HTMLElement[]) {
  const counts = tiesOfGroups();
  const head = element("tr", {}, element("td"), ...GROUPS.map((_, group) => columnHead(group)));
  const body = element("tbody", {}, ...GROUPS.map((_, group) => rowOf(group, counts)));
  const caption = element("caption", { text: `${word("groupMatrixCaption")}, ${asOfWords()}` });
  const table = element("table", { class: "whole groups" }, caption, element("thead", {}, head), body);
  redraw(box, groupsKey(), element("p", { class: "limit", text: groupHint() }), ...remarks, table);
}

/** What the marks before the numbers mean. */
function groupsKey() {
  const entries = SIGN_ORDER.map((sign) => {
    const mark = element("span", { class: `mark ${SIGN_CLASSES[sign]}`, text: MARKS[sign], "aria-hidden": "true" });
    return element("span", {}, mark, ` ${word(SIGNS[sign])}`);
  });
  return element("p", { class: "key" }, ...entries);
}

function columnHead(group: number) {
  return element("th", { scope: "col" }, element("span", {}, isolated(groupName(group))));
}

function rowOf(group: number, counts: ReadonlyMap<string, Counts>) {
  const name = button("", () => lookInto(group), { class: "plain", "data-key": `group ${group}` });
  name.append(isolated(groupWords(group)));
  const cells = GROUPS.map((_, other) => cellOf(group, other, counts.get(groupPair(group, other))));
  return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
}

function cellOf(group: number, other: number, row?: Counts) {
  const cell = element("td", group === other ? { class: "self" } : {});
  if (!row) return cell;
  const marks = signMarks(row).map(({ sign, text }) => element("span", { class: SIGN_CLASSES[sign], text }));
  const shown = element("span", { "aria-hidden": "true" }, ...marks.flatMap((mark, i) => (i ? [" ", mark] : [mark])));
  cell.title = countWords(row);
  cell.append(shown, element("span", { class: "unseen", text: countWords(row) }));
  return cell;
}
