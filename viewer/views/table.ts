// The table: every tie of the selection as text, to sort, to read aloud, and to take away.

import { change, now } from "../data/state";
import type { Tie } from "../data/types";
import { counted, word } from "../text/words";
import { button, element, isolated } from "../elements/element";
import { redraw } from "../elements/redraw";
import type { View } from "../elements/view";
import { asOfWords } from "../time/asof";
import { choose } from "../evidence/choosing";
import { placeOf } from "../evidence/ties";
import { COLUMNS, selectedTies } from "./table/columns";
import { downloadCsv } from "./table/csv";

const ROWS_AT_ONCE = 500;

function showTable(box: HTMLElement) {
  const ties = selectedTies();
  const caption = counted("caption", ties.length, { date: asOfWords() });
  const body = element("tbody");
  const table = element("table", {}, element("caption", { text: caption }), element("thead", {}, headings()), body);
  const more = button(word("more"), () => addRows(body, ties, more));
  addRows(body, ties, more);
  redraw(box, element("p", { class: "all" }, button(word("csv"), downloadCsv)), table, more);
}

function addRows(body: HTMLElement, ties: Tie[], more: HTMLButtonElement) {
  const start = body.childElementCount;
  body.append(...ties.slice(start, start + ROWS_AT_ONCE).map(row));
  more.hidden = body.childElementCount === ties.length;
}

function headings() {
  const line = element("tr");
  const { sorting } = now();
  for (const [name] of COLUMNS) {
    const here = sorting.column === name;
    const act = () => change({ sorting: { column: name, down: here && !sorting.down } });
    const sort = button(word(name), act, { "data-key": name });
    const direction = sorting.down ? "descending" : "ascending";
    line.append(element("th", { scope: "col", "aria-sort": here ? direction : "none" }, sort));
  }
  return line;
}

function row(tie: Tie) {
  const line = element("tr");
  const index = placeOf(tie);
  for (const [name, cell] of COLUMNS) {
    const text = cell(tie);
    if (name === "subject") line.append(element("th", { scope: "row" }, isolated(text)));
    else if (name !== "type") line.append(element("td", {}, isolated(text)));
    else line.append(element("td", {}, evidenceButton(text, index)));
  }
  return line;
}

function evidenceButton(text: string, index: number) {
  return button(text, () => choose({ kind: "tie", index }), { class: "plain", "data-key": String(index) });
}

export const view: View = { name: "table", tab: 4, show: showTable, follows: () => now().sorting };
