// The groups of a network that is too large to be read at once, and how many ties there are between them.

import { DATA } from "../data/data";
import { isSummarised, stage } from "../data/stage";
import { now } from "../data/state";
import type { RelationType, Tie } from "../data/types";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { isCompared, isSelected, isUndated } from "./selection";
import { SIGN_ORDER } from "./signs";
import { typeOf } from "./ties";

/** How many ties of each sign there are. */
export type Counts = Record<RelationType["sign"], number>;
export const MARKS: Record<RelationType["sign"], string> = { 1: "●", [-1]: "✕", 0: "○" };

/** The groups; none if everybody can be surveyed. */
export const GROUPS = DATA.scene.summary?.groups ?? [];

const groupOf = new Map(
  GROUPS.flatMap(({ members }, group) => members.map((actor): [number, number] => [actor, group])),
);

/** Whether a tie of the selection is counted: it holds, or may hold, on the day, between two actors. */
export function isCounted(tie: Tie) {
  return isSelected(tie) && isCompared(tie);
}

/** How many ties there are between each two groups, as {@link groupPair} names them, and within each. */
export function tiesOfGroups() {
  const found = new Map<string, Counts>();
  for (const tie of DATA.ties.filter(isCounted)) {
    const key = groupPair(groupOf.get(tie.from) ?? -1, groupOf.get(tie.to) ?? -1);
    const row = found.get(key) ?? { 1: 0, [-1]: 0, 0: 0 };
    row[typeOf(tie).sign] += 1;
    found.set(key, row);
  }
  return found;
}

/** What two groups have in common, whichever comes first. */
export function groupPair(a: number, b: number) {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** How many ties run from the members of a group to others. */
export function tiesLeaving(group: number) {
  const isIn = (actor: number) => groupOf.get(actor) === group;
  return DATA.ties.filter((tie) => isIn(tie.from) !== isIn(tie.to) && isCounted(tie)).length;
}

/** Whether a tie is among those whom the reader looks at, where everybody cannot be surveyed: of all groups all are. */
export function isLookedAt({ from, to }: Tie) {
  const { everybody, group } = now();
  if (!DATA.scene.summary || everybody || isSummarised()) return true;
  if (typeof group === "number") return groupOf.get(from) === group && groupOf.get(to) === group;
  const { standings } = stage();
  return standings.has(from) && standings.has(to);
}

/** How many ties are left out, or would be, because nobody knows when they began. */
export function undatedFriendships() {
  return DATA.ties.filter((tie) => tie.from !== tie.to && isUndated(tie) && isLookedAt(tie)).length;
}

/** What a group leads to, and what the numbers are. */
export function groupHint() {
  return `${word("groupHint")} ${word("groupNumbers")}`;
}

/** What a group is called. */
export function groupName(group: number) {
  return local(GROUPS[group].name);
}

/** What a group is called, and how many actors there are in it. */
export function groupWords(group: number) {
  const { members, side } = GROUPS[group];
  const apart = side === null && DATA.scene.sides.length ? word(DATA.scene.written ? "apart" : "apartFound") : "";
  return [groupName(group), counted("actorCount", members.length), apart].filter(Boolean).join(", ");
}

/** Counts of ties as marks and numbers. */
export function signMarks(row: Counts) {
  return SIGN_ORDER.filter((sign) => row[sign]).map((sign) => ({ sign, text: `${MARKS[sign]} ${row[sign]}` }));
}

/** Counts of ties in words. */
export function countWords(row: Counts) {
  const names = { 1: "friendlyTies", [-1]: "hostileTies", 0: "neutralTies" } as const;
  return SIGN_ORDER.filter((sign) => row[sign]).map((sign) => counted(names[sign], row[sign])).join(", ");
}

/** The side that a group is; undefined of one that is on none. */
export function groupSide(group: number) {
  return GROUPS[group].side ?? undefined;
}
