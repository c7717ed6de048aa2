// The table: every tie of the selection as text, to sort, to read aloud, and to take away.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import type { Column, Tie } from "../data/types";
import { counted, word } from "../text/words";
import { button, element, isolated } from "../elements/element";
import { keeping, redraw } from "../elements/redraw";
import { bringFirstIntoSight, mark } from "../elements/sight";
import type { View } from "../elements/view";
import { asOfWords } from "../time/asof";
import { choose } from "../evidence/choosing";
import { lit } from "../evidence/lit";
import { nameOf } from "../evidence/names";
import { STANDINGS, standing } from "../evidence/standings";
import { misfitSign, sidesRemark, spot } from "../evidence/sidemarks";
import { sideOf } from "../evidence/sides";
import { placeOf } from "../evidence/ties";
import { columns, isOver, selectedTies } from "./table/columns";
import { downloadCsv } from "./table/csv";

const ROWS_AT_ONCE = 250;

/** A row as it was last drawn, and what it was drawn from. */
type Row = { line: HTMLElement; from: string };

/** What the table is made of; a step in time changes few of its rows, and the page is slow to lay all of them out. */
const [about, caption, head, body] = [element("div"), element("caption"), element("thead"), element("tbody")];
const table = element("table", {}, caption, head, body);
const more = button("", () => fill(selectedTies(), body.childElementCount + ROWS_AT_ONCE));
const rows = new Map<Tie, Row>();

function showTable(box: HTMLElement) {
  const ties = selectedTies();
  if (table.parentElement !== box) box.replaceChildren(about, table, more);
  keeping(box, () => {
    const take = element("p", { class: "all" }, button(word("csv"), downloadCsv));
    about.replaceChildren(take, ...sidesRemark());
    redraw(caption, element("span", { text: captionWords(ties) }));
    head.replaceChildren(headings());
    more.textContent = word("more");
    fill(ties, ROWS_AT_ONCE);
  });
}

/** How many ties there are, of which day, and what stands first as the table opens. */
function captionWords(ties: Tie[]) {
  const all = counted("caption", ties.length, { date: asOfWords() });
  const over = ties.filter(isOver).length;
  const isOpening = now().sorting.column === "holding" && over > 0 && over < ties.length;
  return isOpening ? word("holdingFirst", { all, held: ties.length - over, over }) : all;
}

/** Have the rows of the first of some ties; those that are there and say the same stay. */
function fill(ties: Tie[], most: number) {
  const wanted = ties.slice(0, most).map(lineOf);
  const kept = new Set(wanted);
  for (const line of [...body.children]) if (!kept.has(line as HTMLElement)) line.remove();
  let next = body.firstElementChild;
  for (const line of wanted) {
    if (line === next) next = next.nextElementSibling;
    else body.insertBefore(line, next);
  }
  const parting = now().sorting.column === "holding" ? ties.findIndex(isOver) : -1;
  wanted.forEach((line, i) => line.classList.toggle("parting", i > 0 && i === parting));
  more.hidden = wanted.length === ties.length;
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

/** The row of a tie: that which is known, if it says the same. */
function lineOf(tie: Tie) {
  const texts = columns().map(([name, cell]): [Column, string] => [name, cell(tie)]);
  const from = JSON.stringify([texts, sideOf(tie.from), sideOf(tie.to)]);
  const known = rows.get(tie);
  if (known?.from === from) return known.line;
  const line = rowOf(tie, texts);
  rows.set(tie, { line, from });
  return line;
}

function rowOf(tie: Tie, texts: [Column, string][]) {
  const cells = texts.map(([name, text]) => {
    const inside = insideOf(name, text, tie);
    if (name === "subject") return element("th", { scope: "row" }, ...inside);
    return element("td", { "data-column": name }, ...inside);
  });
  return element("tr", { "data-tie": String(placeOf(tie)) }, ...cells);
}

/** Mark the rows of the ties that are lit. */
function markTable(box: HTMLElement, isOther: boolean) {
  const light = lit();
  const isLit = (row: HTMLElement) => light !== null && light.ties.has(DATA.ties[Number(row.dataset.tie)]);
  const lines = () => [...body.querySelectorAll<HTMLElement>("[data-tie]")];
  while (light?.ties.size && isOther && !more.hidden && !lines().some(isLit)) more.click();
  for (const line of lines()) mark(line, isLit(line));
  if (isOther) bringFirstIntoSight(box, lines().filter(isLit), { side: 0, head: head.offsetHeight });
}

/** What stands in a cell that has a text. */
function insideOf(name: Column, text: string, tie: Tie): (Node | string)[] {
  if (name === "subject") return named(tie.from);
  if (name === "object") return named(tie.to);
  if (name === "type") return [signOf(tie), evidenceButton(text, placeOf(tie))];
  return name === "misfit" && text ? [misfitSign(), " ", text] : [isolated(text)];
}

/** The name of an actor after the colour of the side. */
function named(index: number) {
  const name = isolated(nameOf(index));
  return DATA.scene.sides.length ? [spot(sideOf(index)), name] : [name];
}

/** Friendly, hostile or neither, as the other views have it in mark and colour. */
function signOf(tie: Tie) {
  const [sign, name] = STANDINGS[standing([tie])];
  const told = word(name);
  return element("span", { class: `stands ${name}`, "data-sign": sign, role: "img", "aria-label": told, title: told });
}

function evidenceButton(text: string, index: number) {
  return button(text, () => choose({ kind: "tie", index }), { class: "plain", "data-key": String(index) });
}

export const view: View = {
  name: "table",
  tab: 4,
  show: showTable,
  mark: markTable,
  counts: () => "countsTable",
  follows: () => now().sorting,
};
