// Which of two ties is the better one, as the command `path` has it.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { sure } from "../data/sure";
import type { Holds, Tie } from "../data/types";
import { holdsOn } from "../time/holding";
import { idOf } from "./ties";

export type Grade = (tie: Tie) => number;

/** Where there is no date at all, the command asks which ties hold on the first of days. */
const NO_DAY = 1;
const HOLDING: Record<Holds, number> = { no: 0, future: 0, possibly: 1, yes: 2 };
export const holding: Grade = (tie) => {
  const { day, during } = now();
  return HOLDING[holdsOn(tie, DATA.during ?? during ? null : (day ?? DATA.day ?? NO_DAY))];
};
export const evidence: Grade = (tie) => tie.level * 4 + (tie.status ? 0 : 2) + (tie.cites ? 1 : 0);
export const recency: Grade = (tie) => tie.evidenced ?? 0;

/** Code points decide the order of names, as they do for the command; UTF-16 units would differ. */
export function before(a: string, b: string) {
  const one = [...a];
  const other = [...b];
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    if (one[i] !== other[i]) return sure(one[i].codePointAt(0)) < sure(other[i].codePointAt(0));
  }
  return one.length < other.length;
}

/** Whether a tie is the better one of two between the same actors. */
export function better(one: Tie, other: Tie) {
  for (const grade of [holding, evidence, recency]) {
    if (grade(one) !== grade(other)) return grade(one) > grade(other);
  }
  return before(idOf(one), idOf(other));
}
