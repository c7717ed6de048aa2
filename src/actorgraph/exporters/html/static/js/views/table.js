"use strict";
// The table: every tie of the selection as text, to sort, to read aloud, and to take away.

/** What tells ties apart beside their ends, type and period; a column only where the data say it of any tie. */
const OPTIONAL = ["role", "support", "further", "disputedBy"];
/** @type {[Column, (tie: Tie) => string][]} */
const KNOWN = [
  ["subject", (tie) => nameOf(tie.from)],
  ["type", (tie) => local(typeOf(tie).label)],
  ["object", (tie) => nameOf(tie.to)],
  ["when", (tie) => local(tie.when)],
  ["role", (tie) => local(tie.role)],
  ["support", supportWords],
  ["further", (tie) => furtherWords(tie).join("; ")],
  ["status", statusWords],
  ["grade", (tie) => local(tie.confidence)],
  ["disputedBy", (tie) => marks(tie.disputedBy)],
  ["sources", (tie) => marks(tie.cites)],
];
const COLUMNS = KNOWN.filter(([name, cell]) => !OPTIONAL.includes(name) || DATA.ties.some((tie) => cell(tie)));
/** @type {Partial<Record<Column, (tie: Tie) => number>>} */
const SORT_KEYS = { when: (tie) => tie.since?.[0] ?? -Infinity, grade: (tie) => tie.level };
const ROWS_AT_ONCE = 500;

/**
 * The numbers of documents, as they stand in lists.
 * @param {Cite[]} cites
 */
function marks(cites = []) {
  return cites.map((cite) => `[${cite.source}]`).join(" ");
}

/** @param {Tie} tie */
function supportWords(tie) {
  return (tie.support ?? []).map(local).join(", ");
}

/** @param {Tie} tie */
function furtherWords(tie) {
  return (tie.further ?? []).map(([name, text]) => word("named", { name: local(name), text: local(text) }));
}

/**
 * What tells a tie from another of its type between the same actors, as the command tells it.
 * @param {Tie} tie
 */
function qualities(tie) {
  const consists = [supportWords(tie), local(tie.role), ...furtherWords(tie)];
  const disputed = tie.disputedBy ? word("disputed", { sources: marks(tie.disputedBy) }) : "";
  return [local(tie.when), ...consists, local(tie.confidence), statusWords(tie), disputed].filter(Boolean);
}

/**
 * What a reader must know of a tie on the day of the picture, in words; nothing if it simply holds.
 * @param {Tie} tie
 */
function statusWords(tie) {
  const holds = holdsOn(tie, state.day);
  const parts = [];
  if (tie.status) parts.push(word(tie.status));
  const happened = tie.lasting || (tie.since && String(tie.since) === String(tie.until));
  if (holds !== "yes" && !(happened && holds === "no")) parts.push(word(holds));
  else if (isFading(tie, state.day)) parts.push(word("fading"));
  return parts.join(", ");
}

function selectedTies() {
  const { sorting } = state;
  const [, cell] = sure(COLUMNS.find(([name]) => name === sorting.column));
  const number = SORT_KEYS[sorting.column];
  const ties = DATA.ties.filter(isSelected);
  if (number) ties.sort((a, b) => number(a) - number(b));
  else ties.sort((a, b) => cell(a).localeCompare(cell(b), state.language));
  return sorting.down ? ties.reverse() : ties;
}

/** @param {HTMLElement} box */
function showTable(box) {
  const ties = selectedTies();
  const caption = counted("caption", ties.length, { date: asOfWords() });
  const body = element("tbody");
  const table = element("table", {}, element("caption", { text: caption }), element("thead", {}, headings()), body);
  const more = button(word("more"), () => addRows(body, ties, more));
  addRows(body, ties, more);
  redraw(box, element("p", { class: "all" }, button(word("csv"), downloadCsv)), table, more);
}

/**
 * @param {HTMLElement} body
 * @param {Tie[]} ties
 * @param {HTMLButtonElement} more
 */
function addRows(body, ties, more) {
  const start = body.childElementCount;
  body.append(...ties.slice(start, start + ROWS_AT_ONCE).map(row));
  more.hidden = body.childElementCount === ties.length;
}

function headings() {
  const line = element("tr");
  const { sorting } = state;
  for (const [name] of COLUMNS) {
    const here = sorting.column === name;
    const sort = button(word(name), () => {
      state.sorting = { column: name, down: here && !sorting.down };
      refresh();
    }, { "data-key": name });
    const direction = sorting.down ? "descending" : "ascending";
    line.append(element("th", { scope: "col", "aria-sort": here ? direction : "none" }, sort));
  }
  return line;
}

/** @param {Tie} tie */
function row(tie) {
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

/**
 * @param {string} text
 * @param {number} index
 */
function evidenceButton(text, index) {
  return button(text, () => choose({ kind: "tie", index }), { class: "plain", "data-key": String(index) });
}

/**
 * A cell of CSV; a text that a spreadsheet would run as a formula gets a leading apostrophe.
 * @param {string} text
 */
function csvCell(text) {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The cell of a table that stands alone: documents by their names instead of their numbers.
 * @param {Tie} tie
 * @param {Column} column
 * @param {string} cell
 */
function aloneCell(tie, column, cell) {
  const cites = column === "sources" ? tie.cites : column === "disputedBy" ? tie.disputedBy : undefined;
  return cites ? cites.map((cite) => sourceName(DATA.sources[cite.source - 1])).join("; ") : cell;
}

function csv() {
  const lines = [COLUMNS.map(([name]) => csvCell(word(name)))];
  for (const tie of selectedTies()) {
    lines.push(COLUMNS.map(([name, cell]) => csvCell(aloneCell(tie, name, cell(tie)))));
  }
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

function downloadCsv() {
  download("ties.csv", "text/csv;charset=utf-8", csv());
}

addView({ name: "table", tab: 4, show: showTable, follows: () => state.sorting });
