// How an actor stands to others: allies, enemies, whom it came from and became, and the rest; what is over is folded.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { Tie, Word } from "../../data/types";
import { element } from "../../elements/element";
import { isCertain } from "../../evidence/misfits";
import { partnerName } from "../../evidence/namelink";
import { STANDINGS } from "../../evidence/standings";
import { tieList } from "../../evidence/tielist";
import { isLineage, typeOf } from "../../evidence/ties";
import { counted, word } from "../../text/words";
import { holdsOn } from "../../time/holding";
import { fold } from "./folds";

/** More ties than these that are over are folded. */
const FEW = 2;

/** The groups in their order, each with its mark. */
const GROUPS: [name: Word, sign: readonly [mark: string, name: Word], has: (tie: Tie) => boolean][] = [
  ["allies", STANDINGS.friend, (tie) => !isLineage(tie) && typeOf(tie).sign > 0],
  ["enemies", STANDINGS.enemy, (tie) => !isLineage(tie) && typeOf(tie).sign < 0],
  ["cameFrom", STANDINGS.neither, isLineage],
  ["otherTies", STANDINGS.neither, (tie) => !isLineage(tie) && typeOf(tie).sign === 0],
];

/** The ties of an actor, group by group and partner by partner. */
export function tiesByStanding(index: number, ties: Tie[]) {
  if (!ties.length) return [element("p", { text: word("noTies") })];
  return GROUPS.flatMap(([name, [mark, colour], has]) => {
    const found = ties.filter(has);
    if (!found.length) return [];
    const sign = element("span", { class: `mark ${colour}`, text: mark, "aria-hidden": "true" });
    const head = element("h3", {}, ...(isSigned(found) ? [sign, " "] : []), word(name));
    const list = inOrder(`${index} ${name}`, found, (some) => partners(index, some));
    return [element("section", { class: "standing" }, head, ...list)];
  });
}

function isSigned(ties: Tie[]) {
  return ties.every((tie) => !isLineage(tie) && typeOf(tie).sign !== 0);
}

/** Ties that are in force, what is certain first, and those that are over, folded if they are many, known by a key. */
export function inOrder(key: string, ties: Tie[], list: (ties: Tie[]) => HTMLElement) {
  const isOver = (tie: Tie) => holdsOn(tie, now().day) === "no";
  const open = ties.filter((tie) => !isOver(tie)).sort((one, other) => doubt(one) - doubt(other));
  const over = ties.filter(isOver);
  const shown = open.length ? [list(open)] : [];
  if (over.length <= FEW) return over.length ? [...shown, list(over)] : shown;
  return [...shown, fold(key, counted("overTies", over.length), list(over))];
}

/** How little is known of a tie: it holds, it may or is contested, it was retracted. */
function doubt(tie: Tie) {
  if (isCertain(tie)) return 0;
  return tie.status === "retracted" ? 2 : 1;
}

/** Ties by the actor at their other end. */
function partners(index: number, ties: Tie[]) {
  const found = new Map<number, Tie[]>();
  for (const tie of ties) {
    const other = tie.from === index ? tie.to : tie.from;
    found.set(other, [...(found.get(other) ?? []), tie]);
  }
  const hasSides = DATA.scene.sides.length > 0;
  const entries = [...found].map(([other, all]) =>
    element("li", {}, partnerName(other, index, hasSides), tieList(all)),
  );
  return element("ul", { class: "partners" }, ...entries);
}
