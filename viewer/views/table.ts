// The table: every tie of the selection as text, to sort, to read aloud, and to take away.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import type { Column, Tie } from "../data/types";
import { counted, word } from "../text/words";
import { button, element, isolated } from "../elements/element";
import { redraw } from "../elements/redraw";
import { bringFirstIntoSight, mark } from "../elements/sight";
import type { View } from "../elements/view";
import { asOfWords } from "../time/asof";
import { choose } from "../evidence/choosing";
import { lit } from "../evidence/lit";
import { nameOf } from "../evidence/names";
import { misfitSign, sidesRemark, spot } from "../evidence/sidemarks";
import { sideOf } from "../evidence/sides";
import { placeOf } from "../evidence/ties";
import { columns, selectedTies } from "./table/columns";
import { downloadCsv } from "./table/csv";

const ROWS_AT_ONCE = 500;

function showTable(box: HTMLElement) {
  const ties = selectedTies();
  const caption = counted("caption", ties.length, { date: asOfWords() });
  const body = element("tbody");
  const table = element("table", {}, element("caption", { text: caption }), element("thead", {}, headings()), body);
  const more = button(word("more"), () => addRows(body, ties, more));
  addRows(body, ties, more);
  const take = element("p", { class: "all" }, button(word("csv"), downloadCsv));
  redraw(box, take, ...sidesRemark(), table, more);
}

function addRows(body: HTMLElement, ties: Tie[], more: HTMLButtonElement) {
  const start = body.childElementCount;
  body.append(...ties.slice(start, start + ROWS_AT_ONCE).map(rowOf));
  more.hidden = body.childElementCount === ties.length;
}

function headings() {
  const line = element("tr");
  const { sorting } = now();
  for (const [name] of columns()) {
    const here = sorting.column === name;
    const act = () => change({ sorting: { column: name, down: here && !sorting.down } });
    const sort = button(word(name), act, { "data-key": name });
    const direction = sorting.down ? "descending" : "ascending";
    line.append(element("th", { scope: "col", "aria-sort": here ? direction : "none" }, sort));
  }
  return line;
}

function rowOf(tie: Tie) {
  const cells = columns().map(([name, cell]) => {
    const inside = insideOf(name, cell(tie), tie);
    if (name === "subject") return element("th", { scope: "row" }, ...inside);
    return element("td", { "data-column": name }, ...inside);
  });
  return element("tr", { "data-tie": String(placeOf(tie)) }, ...cells);
}

function headOf(box: HTMLElement) {
  return box.querySelector("thead")?.offsetHeight ?? 0;
}

/** Mark the rows of the ties that are lit. */
function markTable(box: HTMLElement, isOther: boolean) {
  const light = lit();
  const isLit = (row: HTMLElement) => light !== null && light.ties.has(DATA.ties[Number(row.dataset.tie)]);
  const more = box.querySelector<HTMLButtonElement>(":scope > button");
  const rows = () => [...box.querySelectorAll<HTMLElement>("[data-tie]")];
  while (light?.ties.size && isOther && more && !more.hidden && !rows().some(isLit)) more.click();
  for (const row of rows()) mark(row, isLit(row));
  if (isOther) bringFirstIntoSight(box, rows().filter(isLit), { side: 0, head: headOf(box) });
}

/** What stands in a cell that has a text. */
function insideOf(name: Column, text: string, tie: Tie): (Node | string)[] {
  if (name === "subject") return named(tie.from);
  if (name === "object") return named(tie.to);
  if (name === "type") return [evidenceButton(text, placeOf(tie))];
  return name === "misfit" && text ? [misfitSign(), " ", text] : [isolated(text)];
}

/** The name of an actor after the colour of the side. */
function named(index: number) {
  const name = isolated(nameOf(index));
  return DATA.scene.sides.length ? [spot(sideOf(index)), name] : [name];
}

function evidenceButton(text: string, index: number) {
  return button(text, () => choose({ kind: "tie", index }), { class: "plain", "data-key": String(index) });
}

export const view: View = {
  name: "table",
  tab: 4,
  show: showTable,
  mark: markTable,
  follows: () => now().sorting,
};
