// Who stands on which side, and who says so. Sides are those of the page's own day; those of another one are known
// where an editor dates them. Otherwise they are told as what they are, and whoever cannot have been there is on none.

import { DATA } from "../data/data";
import { isSummarised } from "../data/stage";
import { isAsOpened, now } from "../data/state";
import { local } from "../text/local";
import { word } from "../text/words";
import { dayWords } from "../time/asof";
import { holdsOn } from "../time/holding";

const { sides: SIDES, turns: TURNS, written } = DATA.scene;
/** The side of each actor that belongs to one, of several the first one; and the turns of each. */
const ownSides = new Map<number, number>();
const ownTurns = new Map<number, typeof TURNS>();
SIDES.forEach(({ members }, side) => {
  for (const actor of members) if (!ownSides.has(actor)) ownSides.set(actor, side);
});
for (const turn of TURNS) ownTurns.set(turn[1], [...(ownTurns.get(turn[1]) ?? []), turn]);

/** Whether the picture is of the day, or of the period, that its sides are of. */
export function isOfTheirDay() {
  return isAsOpened();
}

/** Another day, if the editors say who was on which side then; null where sides, as groups are, are the page's own. */
function otherDay() {
  return TURNS.length && !isOfTheirDay() && !isSummarised() ? now().day : null;
}

/** The side of an actor on the day of the picture, of several the first one; undefined of who is on none. */
export function sideOf(index: number) {
  const day = otherDay();
  if (day !== null) return ownTurns.get(index)?.findLast(([first]) => (first ?? 0) <= day)?.[2] ?? undefined;
  return ["yes", "possibly"].includes(holdsOn(DATA.actors[index], now().day)) ? ownSides.get(index) : undefined;
}

/** The side that an actor has on the page's own day. */
export function ownSideOf(index: number) {
  return ownSides.get(index);
}

/** What the side of somebody is called. */
export function sideName(side: number | undefined) {
  return side === undefined ? word("unaligned") : local(SIDES[side].name);
}

/** What the side of an actor is called; empty for who is on none. */
export function sideNameOf(index: number) {
  const side = sideOf(index);
  return side === undefined ? "" : sideName(side);
}

/** Actors by their sides on the day, or by their own, in the order of these; those who are on none come last. */
export function bySide(actors: number[], whose: (index: number) => number | undefined = sideOf) {
  const sides = [...SIDES.keys(), undefined];
  const groups = new Map(sides.map((side): [number | undefined, number[]] => [side, []]));
  for (const index of actors) groups.get(whose(index))?.push(index);
  return [...groups].filter(([, members]) => members.length);
}

/** Whose the sides are, and of which day unless that is said beside; nothing if there are none. */
export function sidesWords(saidBeside = false) {
  if (!SIDES.length) return "";
  const other = otherDay();
  if (other !== null && !DATA.actors.some((_, index) => sideOf(index) !== undefined)) return word("sidesNone");
  return whoseWords(other, saidBeside && (isOfTheirDay() || other !== null));
}

/** The same of the sides of the page's own day. */
export function ownSidesWords() {
  return ownSides.size ? whoseWords(null, false) : "";
}

function whoseWords(other: number | null, isBeside: boolean) {
  const day = other ?? DATA.day;
  const theirs = day === null ? local(DATA.during) : word("asOf", { date: dayWords(day) });
  const whose = word(written || other !== null ? "sidesWritten" : "sidesFound");
  return [whose, isBeside ? "" : theirs].filter(Boolean).join(" · ");
}
