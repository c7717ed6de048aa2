// The rows of the matrix; a cell leads to its evidence.

import type { Tie } from "../../data/types";
import { counted, word } from "../../text/words";
import { button, element, withEnd } from "../../elements/element";
import { ONWARD } from "../../elements/roving";
import { choose } from "../../evidence/choosing";
import { isMisfit, misfitWords } from "../../evidence/misfits";
import { fullNameOf, nameOf } from "../../evidence/names";
import { pairKey, standingWords } from "../../evidence/standings";

/** The head of an actor's column. */
export function columnHead(index: number) {
  const told = { "aria-label": nameOf(index), ...spelledOut(index) };
  return element("th", { scope: "col", ...told }, element("span", {}, withEnd(nameOf(index))));
}

/** The row of an actor; the cells of the own side, from one column to before another, are marked as such. */
export function matrixRow(index: number, actors: number[], pairs: Map<string, Tie[]>, own: [from: number, to: number]) {
  const told = { "aria-label": nameOf(index), ...spelledOut(index) };
  const attributes = { class: "plain", "data-key": `actor ${index}`, ...told };
  const name = button("", () => choose({ kind: "actor", index }), attributes);
  name.append(withEnd(nameOf(index)));
  const cells = actors.map((other, column) => {
    const classes = own[0] <= column && column < own[1] ? { class: "own" } : {};
    if (other === index) return element("td", { class: "self" });
    const ties = pairs.get(pairKey(index, other));
    return ties ? element("td", classes, cellButton(index, other, column, ties)) : element("td", classes);
  });
  return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
}

/** What a pointer is told that rests on a name. */
function spelledOut(index: number): Record<string, string> {
  return { title: fullNameOf(index) || nameOf(index) };
}

function cellButton(a: number, b: number, column: number, ties: Tie[]) {
  const { mark, name, words, pale } = standingWords(ties);
  const odd = ties.find(isMisfit);
  const text = [words, counted("countedTies", ties.length), odd && misfitWords(odd)].filter(Boolean).join(", ");
  const label = word("named", { name: `${nameOf(a)}, ${nameOf(b)}`, text });
  const classes = [name, pale && "pale", mark.endsWith("?") && "perhaps", odd && "misfit"].filter(Boolean).join(" ");
  const places = { "data-rove": String(column), "data-key": `${a} ${b}` };
  const act = () => choose({ kind: "pair", index: Math.min(a, b), other: Math.max(a, b) });
  return button(mark, act, { class: classes, "aria-label": label, title: label, ...places });
}

/** The next cell that is not empty, along the row or the column. */
export function cellBeside(table: Element, from: number, key: string) {
  const cells = [...table.querySelectorAll<HTMLElement>("[data-rove]")];
  const onward = ONWARD.includes(key);
  if (key === "ArrowLeft" || key === "ArrowRight") return from + (onward ? 1 : -1);
  const same = (cell: HTMLElement) => cell.dataset.rove === cells[from].dataset.rove;
  if (onward) return cells.findIndex((cell, i) => i > from && same(cell));
  return cells.findLastIndex((cell, i) => i < from && same(cell));
}
