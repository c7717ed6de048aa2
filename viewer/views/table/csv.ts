// The table as a file for spreadsheets.

import { DATA } from "../../data/data";
import type { Cite, Column, Tie } from "../../data/types";
import { word } from "../../text/words";
import { download } from "../../elements/download";
import { citesOf, claimants } from "../../evidence/claims";
import { QUANTITIES } from "../../evidence/sentences";
import { sidesWords } from "../../evidence/sides";
import { sourceName } from "../../evidence/sources";
import { idOf, typeOf } from "../../evidence/ties";
import { fileName } from "../../time/filename";
import { written } from "../../time/written";
import { COLUMNS, columns, selectedTies } from "./columns";

/** A cell of CSV; a text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvCell(text: string) {
  const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cell of a table that stands alone: documents by their names instead of their numbers. */
function aloneCell(tie: Tie, column: Column, cell: string) {
  const claims = column === "claimedBy" ? tie.claimedBy : column === "deniedBy" ? tie.deniedBy : undefined;
  if (claims) return claimants(claims, ({ source }) => `(${sourceName(DATA.sources[source - 1])})`);
  const cites = column === "sources" ? tie.cites : column === "disputedBy" ? tie.disputedBy : undefined;
  return cites ? cites.map((cite) => sourceName(DATA.sources[cite.source - 1])).join("; ") : cell;
}

/** The head of a column that stands alone: whose the sides are. */
function aloneHead(column: Column) {
  const ofSides = ["subjectSide", "objectSide", "misfit"].includes(column);
  return ofSides ? word("named", { name: word(column), text: sidesWords() }) : word(column);
}

/** What programs join tables by, under the same names in every language: ids, types, signs, dates as written, URLs. */
const FOR_PROGRAMS: [name: string, cell: (tie: Tie) => string][] = [
  ["id", idOf],
  ["from_id", ({ from }) => DATA.actors[from].id],
  ["type", ({ type }) => type],
  ["to_id", ({ to }) => DATA.actors[to].id],
  ["direction", ({ mutual }) => (mutual ? "mutual" : "one-way")],
  ["sign", (tie) => String(typeOf(tie).sign)],
  ["since", (tie) => written(tie)[0]],
  ["until", (tie) => written(tie)[1]],
  ["urls", ({ cites }) => urlsOf(cites)],
  ["claimed_by_urls", ({ claimedBy }) => urlsOf(citesOf(claimedBy))],
  ["denied_by_urls", ({ deniedBy }) => urlsOf(citesOf(deniedBy))],
  ["disputed_by_urls", ({ disputedBy }) => urlsOf(disputedBy)],
];

/** The bounds of what ties say in numbers, and their units, under the names that the command has for them. */
function bounds(): [name: string, cell: (tie: Tie) => string][] {
  const said = QUANTITIES.filter((name) => COLUMNS.some(([column]) => column === name));
  return said.flatMap((name): [string, (tie: Tie) => string][] => [
    [`${name}_low`, (tie) => String(tie[name]?.[1] ?? "")],
    [`${name}_high`, (tie) => String(tie[name]?.[2] ?? "")],
    [`${name}_unit`, (tie) => (tie[name] ? (tie[name][3] ?? (name === "count" ? "" : "%")) : "")],
  ]);
}

/** The addresses of documents, one after the other as the command has them. */
function urlsOf(cites: Cite[] = []) {
  const urls = cites.map((cite) => DATA.sources[cite.source - 1]).map(({ url, archive }) => url ?? archive);
  return [...new Set(urls.filter(Boolean))].join("; ");
}

/** The table as CSV. */
export function csv() {
  const forPrograms = [...FOR_PROGRAMS, ...bounds()];
  const names = forPrograms.map(([name]) => name);
  const lines = [[...columns().map(([name]) => csvCell(aloneHead(name))), ...names]];
  for (const tie of selectedTies()) {
    const cells = columns().map(([name, cell]) => csvCell(aloneCell(tie, name, cell(tie))));
    lines.push([...cells, ...forPrograms.map(([name, cell]) => (name === "sign" ? cell(tie) : csvCell(cell(tie))))]);
  }
  return `\ufeff${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

/** Offer the table as a file. */
export function downloadCsv() {
  download(fileName("csv"), "text/csv;charset=utf-8", csv());
}
