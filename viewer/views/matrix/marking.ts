// What is chosen in the matrix: the row and the column of an actor, the cells of pairs.

import { chosenActor } from "../../data/state";
import { bringFirstIntoSight, mark } from "../../elements/sight";
import { askedFor } from "../../evidence/asked";
import { lit } from "../../evidence/lit";

/** Mark who is chosen, and their row and column, or the cells of the ties that are. */
export function markMatrix(box: HTMLElement, isOther: boolean) {
  const asked = new Set(askedFor().map((index) => `actor ${index}`));
  const rows = [...box.querySelectorAll<HTMLTableRowElement>("tbody tr:not(.band)")];
  const heads = [...box.querySelectorAll("thead tr:last-child th")];
  const keys = rows.map((row) => row.querySelector<HTMLElement>("th button")?.dataset.key ?? "");
  keys.forEach((key, i) => {
    mark(rows[i].cells[0], asked.has(key));
    mark(heads[i], asked.has(key));
  });
  const column = keys.indexOf(`actor ${chosenActor()}`);
  const pairs = chosenActor() === null ? litPairs() : new Set<string>();
  const cells = markCells(rows, column, pairs);
  if (!isOther) return;
  const head = box.querySelector("thead")?.offsetHeight ?? 0;
  if (column >= 0) bringFirstIntoSight(box, [rows[column].cells[0]], { side: 0, head });
  else bringFirstIntoSight(box, cells, { side: rows.at(0)?.cells[0].offsetWidth ?? 0, head });
}

/** Mark the cells of a row and of its column, or those of pairs, and say which they are. */
function markCells(rows: HTMLTableRowElement[], place: number, pairs: Set<string>) {
  return rows.flatMap((row, i) =>
    [...row.cells].slice(1).filter((cell, column) => {
      const key = cell.querySelector<HTMLElement>("button")?.dataset.key ?? "";
      const isLit = i === place || column === place || pairs.has(key);
      cell.classList.toggle("lit", isLit);
      return isLit;
    }),
  );
}

/** The keys of the cells whose ties are lit. */
function litPairs() {
  return new Set([...(lit()?.ties ?? [])].flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
}
