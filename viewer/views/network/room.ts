// How much room there is on a tie beside other ties, what is written on them, and actors.

import { stage } from "../../data/stage";
import type { Place } from "../../data/types";
import { labelSize, symbolSize } from "./fitting";
import { roomBesideHead } from "./heads";
import { nameBox } from "./labels";
import { titleBoxes } from "./titles";

const STEPS = 16;
/** Ties that are paler than so are behind all that is lit: no symbol seems theirs. */
const SEEN = 0.5;

/** The points of a tie as it is drawn, the box around them (left, top, right, bottom), and its place among all. */
type Line = { points: Place[]; box: number[]; place: number };

/** The ties that are drawn, as long as nothing changes. */
let lines: Map<vis.Drawn, Line> | null = null;
let inOrder: Line[] = [];
/** The boxes round the names of sides, as long as nothing changes. */
let titleRoom: number[][] | null = null;
/** Where the letters of what is written on ties stand. */
const written: Place[] = [];

/** Forget what is drawn and written where. */
export function forgetRoom() {
  lines = null;
  titleRoom = null;
  written.length = 0;
}

/** Take for written what is written on a tie, letter by letter. */
export function noteLetters(letters: Place[]) {
  written.push(...letters);
}

/** How much room the letters of a tie have, up to what is wanted; where that is no more than least, about so much. */
export function roomOf(tie: vis.Drawn, letters: Place[], wanted: number, least: number) {
  if (!lines) {
    lines = linesOfTies(Object.values(tie.body.edges));
    inOrder = [...lines.values()];
  }
  const beside = [roomBesideActors, roomBesideTitles, roomBesideHead, roomBesideLetters, roomBesideTies];
  let room = wanted;
  for (const place of letters) {
    for (const look of beside) if (room > least) room = Math.min(room, look(place, tie, room, least));
  }
  return room;
}

function linesOfTies(ties: vis.Drawn[]) {
  const found = new Map<vis.Drawn, Line>();
  for (const tie of ties) {
    const { hidden, color } = tie.options;
    if (hidden || color.opacity < SEEN || !tie.connected || tie.from === tie.to) continue;
    const points = Array.from({ length: STEPS + 1 }, (_, i) => tie.edgeType.getPoint(i / STEPS));
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const place = found.size;
    found.set(tie, { points, place, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] });
  }
  return found;
}

/** How far from a place the nearest other tie is, if it is nearer than what is wanted; or one nearer than least. */
function roomBesideTies({ x, y }: Place, tie: vis.Drawn, wanted: number, least: number) {
  let room = wanted;
  for (const { points, box } of others(tie)) {
    if (room <= least) return room;
    if (x < box[0] - room || y < box[1] - room || x > box[2] + room || y > box[3] + room) continue;
    for (let i = 1; i < points.length; i += 1) room = Math.min(room, distance({ x, y }, points[i - 1], points[i]));
  }
  return room;
}

/** The other ties that are drawn; those that run beside a tie stand next to it in their order, and come first. */
function* others(tie: vis.Drawn) {
  const place = lines?.get(tie)?.place ?? 0;
  for (let far = 1; far <= Math.max(place, inOrder.length - 1 - place); far += 1) {
    if (far <= place) yield inOrder[place - far];
    if (place + far < inOrder.length) yield inOrder[place + far];
  }
  if (!lines?.has(tie) && inOrder.length) yield inOrder[0];
}

/** How far a place is from the stretch between two others. */
function distance({ x, y }: Place, one: Place, other: Place) {
  const dx = other.x - one.x;
  const dy = other.y - one.y;
  const share = ((x - one.x) * dx + (y - one.y) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(one.x + along * dx - x, one.y + along * dy - y);
}

/** How far from a place what is written on ties is. */
function roomBesideLetters({ x, y }: Place) {
  let room = Infinity;
  for (const letter of written) room = Math.min(room, Math.hypot(letter.x - x, letter.y - y) - symbolSize() / 2);
  return room;
}

/** How far from a place the nearest name of a side is. */
function roomBesideTitles({ x, y }: Place) {
  titleRoom ??= titleBoxes();
  let room = Infinity;
  for (const [left, top, right, bottom] of titleRoom) {
    room = Math.min(room, Math.max(left - x, x - right, top - y, y - bottom));
  }
  return room;
}

/** How far from a place the nearest mark or name of an actor is. */
function roomBesideActors(place: Place) {
  let room = Infinity;
  for (const [index, standing] of stage().standings) {
    const { x, y, size } = standing;
    const letters = labelSize(index);
    const box = nameBox(index, standing, letters);
    const outside = Math.max(Math.abs(place.x - box.x) - box.half, Math.abs(place.y - box.y) - box.high);
    const name = letters ? outside : Infinity;
    room = Math.min(room, Math.hypot(place.x - x, place.y - y) - size, name);
  }
  return room;
}
