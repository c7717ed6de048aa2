// Who stands on which side, and who says so. Sides are those of the page's own day: on another one they are told as
// such, and those that cannot have been there then are left out.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { dayWords } from "../time/asof";
import { holdsOn } from "../time/holding";

/** The sides that each actor belongs to, in their order. */
const sidesByActor = new Map<number, number[]>();
DATA.scene.sides.forEach(({ members }, side) => {
  for (const actor of members) sidesByActor.set(actor, [...(sidesByActor.get(actor) ?? []), side]);
});

/** Whether the picture is of the day, or of the period, that its sides are of. */
export function isOfTheirDay() {
  return now().day === DATA.day;
}

/** Whether a side can have been there on the day of the picture. */
export function isInForce(side: number) {
  return canBe(DATA.scene.sides[side]);
}

function canBe(thing: Parameters<typeof holdsOn>[0]) {
  return ["yes", "possibly"].includes(holdsOn(thing, now().day));
}

/** The side of an actor on the day of the picture, of several the first one; undefined of who is on none. */
export function sideOf(index: number) {
  const sides = sidesByActor.get(index);
  return sides && canBe(DATA.actors[index]) ? sides.find(isInForce) : undefined;
}

/** What the side of somebody is called. */
export function sideName(side: number | undefined) {
  return side === undefined ? word("unaligned") : local(DATA.scene.sides[side].name);
}

/** What the side of an actor is called; empty for who is on none. */
export function sideNameOf(index: number) {
  const side = sideOf(index);
  return side === undefined ? "" : sideName(side);
}

/** Actors by their sides, in the order of these; those who are on none come last. */
export function bySide(actors: number[]) {
  const sides = [...DATA.scene.sides.keys(), undefined];
  const groups = new Map(sides.map((side): [number | undefined, number[]] => [side, []]));
  for (const index of actors) groups.get(sideOf(index))?.push(index);
  return [...groups].filter(([, members]) => members.length);
}

/** Whose the sides are, and of which day unless that is said beside; nothing if there are none. */
export function sidesWords(saidBeside = false) {
  const { sides, written } = DATA.scene;
  if (!sides.length) return "";
  const theirs = DATA.day === null ? local(DATA.during) : word("asOf", { date: dayWords(DATA.day) });
  const day = saidBeside ? "" : theirs;
  const gone = [...sides.keys()].filter((side) => !isInForce(side)).length;
  const parts = [word(written ? "sidesWritten" : "sidesFound"), day, gone ? counted("sidesGone", gone) : ""];
  return parts.filter(Boolean).join(" · ");
}
