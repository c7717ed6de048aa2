// The groups of a network that is too large to be read at once, and how many ties there are between them.

import { DATA } from "../data/data";
import { stage } from "../data/stage";
import { now } from "../data/state";
import type { RelationType, Tie } from "../data/types";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { holdsOn } from "../time/holding";
import { isSelected } from "./selection";
import { typeOf } from "./ties";

/** How many ties of each sign there are. */
export type Counts = Record<RelationType["sign"], number>;
const MARKS: Record<RelationType["sign"], string> = { 1: "●", [-1]: "✕", 0: "○" };
export const SIGN_ORDER: RelationType["sign"][] = [1, -1, 0];

/** The groups; none if everybody can be surveyed. */
export const GROUPS = DATA.scene.summary?.groups ?? [];

const groupOf = new Map(
  GROUPS.flatMap(({ members }, group) => members.map((actor): [number, number] => [actor, group])),
);

/** Whether a tie holds, or may hold, on the day, between two actors. */
function counts(tie: Tie) {
  return tie.from !== tie.to && isSelected(tie) && holdsOn(tie, now().day) !== "no";
}

/** How many ties there are between each two groups, as {@link groupPair} names them, and within each. */
export function tiesOfGroups() {
  const found = new Map<string, Counts>();
  for (const tie of DATA.ties.filter(counts)) {
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
  return DATA.ties.filter((tie) => counts(tie) && (groupOf.get(tie.from) === group) !== (groupOf.get(tie.to) === group))
    .length;
}

/** Whether a tie is among those whom the reader looks at, where everybody cannot be surveyed. */
export function isLookedAt({ from, to }: Tie) {
  const { everybody, group } = now();
  if (!DATA.scene.summary || everybody) return true;
  if (typeof group === "number") return groupOf.get(from) === group && groupOf.get(to) === group;
  const { standings } = stage();
  return standings.has(from) && standings.has(to);
}

/** What a group is called. */
export function groupName(group: number) {
  return local(GROUPS[group].name);
}

/** What a group is called, and how many actors there are in it. */
export function groupWords(group: number) {
  const { members, side } = GROUPS[group];
  const apart = side === null && DATA.scene.sides.length ? word("onNoSide") : "";
  return [groupName(group), counted("actorCount", members.length), apart].filter(Boolean).join(", ");
}

/** Counts of ties as marks and numbers. */
export function countMarks(row: Counts) {
  return SIGN_ORDER.filter((sign) => row[sign]).map((sign) => ({ sign, text: `${MARKS[sign]} ${row[sign]}` }));
}

/** Counts of ties in words. */
export function countWords(row: Counts) {
  const names = { 1: "friendlyTies", [-1]: "hostileTies", 0: "neutralTies" } as const;
  return SIGN_ORDER.filter((sign) => row[sign]).map((sign) => counted(names[sign], row[sign])).join(", ");
}

/** The colour of a group; undefined of one for which none is left, or that is on no side. */
export function groupColour(group: number) {
  const { side } = GROUPS[group];
  return side === null ? undefined : DATA.scene.sides[side].colour;
}
