// The columns of the table, and the ties in its order.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import { sure } from "../../data/sure";
import type { Column, Tie } from "../../data/types";
import { local } from "../../text/local";
import { holdsOn } from "../../time/holding";
import { whenWords } from "../../time/periods";
import { claimants } from "../../evidence/claims";
import { nameOf } from "../../evidence/names";
import { misfitWords } from "../../evidence/misfits";
import { isSelected } from "../../evidence/selection";
import { furtherWords, marks, QUANTITIES, quantityWords, statusWords, supportWords } from "../../evidence/sentences";
import { isOfTheirDay, sideNameOf, sideOf } from "../../evidence/sides";
import { typeOf } from "../../evidence/ties";

/** What tells ties apart beside their ends, type and period; a column only where the data say it of any tie. */
const OPTIONAL = [
  "role", "support", ...QUANTITIES, "further", "claimedBy", "deniedBy", "disputedBy", "subjectSide", "objectSide",
  "misfit",
];
const KNOWN: [Column, (tie: Tie) => string][] = [
  ["subject", (tie) => nameOf(tie.from)],
  ["type", (tie) => local(typeOf(tie).label)],
  ["object", (tie) => nameOf(tie.to)],
  ["when", (tie) => whenWords(tie)],
  ["role", (tie) => local(tie.role)],
  ["support", supportWords],
  ...QUANTITIES.map((name): [Column, (tie: Tie) => string] => [name, (tie) => quantityWords(tie, name)]),
  ["further", (tie) => furtherWords(tie).join("; ")],
  ["status", statusWords],
  ["grade", (tie) => local(tie.confidence)],
  ["claimedBy", (tie) => claimants(tie.claimedBy)],
  ["deniedBy", (tie) => claimants(tie.deniedBy)],
  ["disputedBy", (tie) => marks(tie.disputedBy)],
  ["sources", (tie) => marks(tie.cites)],
  ["subjectSide", (tie) => sideNameOf(tie.from)],
  ["objectSide", (tie) => sideNameOf(tie.to)],
  ["misfit", misfitWords],
];

export const COLUMNS = KNOWN.filter(([name, cell]) => !OPTIONAL.includes(name) || DATA.ties.some((tie) => cell(tie)));
const SORT_KEYS: Partial<Record<Column, (tie: Tie) => number>> = {
  when: (tie) => tie.since?.[0] ?? -Infinity,
  grade: (tie) => tie.level,
  ...Object.fromEntries(QUANTITIES.map((name) => [name, (tie: Tie) => tie[name]?.[1] ?? -1])),
  subjectSide: (tie) => sideOf(tie.from) ?? DATA.scene.sides.length,
  objectSide: (tie) => sideOf(tie.to) ?? DATA.scene.sides.length,
};

/** The columns as things stand: what fits is judged on the day of the sides alone. */
export function columns() {
  return COLUMNS.filter(([name]) => name !== "misfit" || isOfTheirDay());
}

/** Whether a tie is over on the day: it stands last in the table as it opens. */
export function isOver(tie: Tie) {
  return holdsOn(tie, now().day) === "no";
}

/** The selected ties as the reader has sorted them, or what holds first. */
export function selectedTies() {
  const { sorting, language } = now();
  if (sorting.column === "holding") {
    const ties = sorted({ column: "subject", down: false }, language);
    return [...ties.filter((tie) => !isOver(tie)), ...ties.filter(isOver)];
  }
  return sorted({ ...sorting, column: sorting.column }, language);
}

function sorted(sorting: { column: Column; down: boolean }, language: string) {
  const [, cell] = sure(COLUMNS.find(([name]) => name === sorting.column));
  const number = SORT_KEYS[sorting.column];
  const ties = DATA.ties.filter(isSelected);
  // Amounts in different currencies are never compared: each currency stands together.
  const currency = (tie: Tie) => (sorting.column === "amount" && tie.amount?.[3]) || "";
  if (number) ties.sort((a, b) => currency(a).localeCompare(currency(b), language) || number(a) - number(b));
  else ties.sort((a, b) => cell(a).localeCompare(cell(b), language));
  return sorting.down ? ties.reverse() : ties;
}
