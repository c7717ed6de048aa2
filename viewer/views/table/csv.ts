// The table as a file for spreadsheets.

import { DATA } from "../../data/data";
import type { Column, Tie } from "../../data/types";
import { word } from "../../text/words";
import { download } from "../../elements/download";
import { sidesWords } from "../../evidence/sides";
import { sourceName } from "../../evidence/sources";
import { columns, selectedTies } from "./columns";

/** A cell of CSV; a text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvCell(text: string) {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cell of a table that stands alone: documents by their names instead of their numbers. */
function aloneCell(tie: Tie, column: Column, cell: string) {
  const cites = column === "sources" ? tie.cites : column === "disputedBy" ? tie.disputedBy : undefined;
  return cites ? cites.map((cite) => sourceName(DATA.sources[cite.source - 1])).join("; ") : cell;
}

/** The head of a column that stands alone: whose the sides are. */
function aloneHead(column: Column) {
  const ofSides = ["subjectSide", "objectSide", "misfit"].includes(column);
  return ofSides ? word("named", { name: word(column), text: sidesWords() }) : word(column);
}

/** The table as CSV. */
export function csv() {
  const lines = [columns().map(([name]) => csvCell(aloneHead(name)))];
  for (const tie of selectedTies()) {
    lines.push(columns().map(([name, cell]) => csvCell(aloneCell(tie, name, cell(tie)))));
  }
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/** Offer the table as a file. */
export function downloadCsv() {
  download("ties.csv", "text/csv;charset=utf-8", csv());
}
