// Where on its tie a symbol stands: upright, and not where another tie or an actor is, of which it would say something
// false. By itself vis-network draws each at the middle, and that of a level tie elsewhere altogether.

import { stage } from "../../data/stage";
import type { Place } from "../../data/types";
import { theme } from "../../elements/theme";
import { MARKS } from "../../evidence/groups";
import { MISFIT } from "../../evidence/misfits";
import { labelSize, symbolSize } from "./fitting";
import { FACE, nameBox, textWidth } from "./labels";

/** What is tried, as shares of the way: the middle first, then farther and farther from it. */
const SHARES = [0.5, ...[0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35].flatMap((far) => [0.5 - far, 0.5 + far])];
const STEPS = 16;
const CROSS = MARKS[-1];
const HALO = 3;
/** Ties that are paler than so are behind all that is lit: no symbol seems theirs. */
const SEEN = 0.5;
/** So much more than half of the symbol is left free around it. */
const MARGIN = 1.5;
/** As a share of its size: where there is less room, no symbol says more than one that seems another tie's. */
const LEAST = 0.4;
/** Words need more: they lie along other ties, and have to be told from what is said of those. */
const LEAST_OF_WORDS = 0.7;
const AROUND_WORDS = 0.8;

/** The points of a tie as it is drawn, the box around them (left, top, right, bottom), and its place among all. */
type Line = { points: Place[]; box: number[]; place: number };

/** The ties that are drawn, and where on its way each has its symbol (null: nowhere), as long as nothing changes. */
let lines: Map<vis.Drawn, Line> | null = null;
let inOrder: Line[] = [];
const shares = new Map<vis.Drawn, number | null>();
/** Where the cross of a hostile tie stands that has no room for the words after it. */
const sharesOfSigns = new Map<vis.Drawn, number | null>();
/** Where the letters of what is written on ties stand. */
const written = new Map<vis.Drawn, Place[]>();

/** Whether ties have been drawn since as they will be: vis-network learns where their arrows end by drawing them. */
let settled = false;

/** Forget where symbols stand: other ties are drawn now, or at another size. */
export function forgetSymbols() {
  settled = false;
  lines = null;
  shares.clear();
  sharesOfSigns.clear();
  written.clear();
}

/** Let each tie draw its symbol where there is room for it. */
export function placeSymbols(network: vis.Network) {
  for (const tie of Object.values(network.body.edges)) if (tie.from !== tie.to) tie.drawLabel = drawSymbol;
}

/** Place the symbols of the ties that are there, and anew once vis-network has drawn them as they are. */
export function openSymbols(network: vis.Network) {
  placeSymbols(network);
  network.on("afterDrawing", () => {
    if (!settled) forgetSymbols();
    settled = true;
  });
}

function drawSymbol(this: vis.Drawn, pen: CanvasRenderingContext2D) {
  if (!this.options.label?.trim()) return;
  if (!shares.has(this)) findShares(Object.values(this.body.edges));
  const share = shares.get(this);
  if (typeof share !== "number") {
    drawSignAlone(this, pen);
    return;
  }
  const { x, y } = this.edgeType.getPoint(share);
  this.labelModule.pointToSelf = false;
  this.labelModule.draw(pen, x, y, this.selected, this.hover);
}

/** Draw the sign before words for which there was no room. */
function drawSignAlone(tie: vis.Drawn, pen: CanvasRenderingContext2D) {
  const share = sharesOfSigns.get(tie);
  if (typeof share !== "number") return;
  const { x, y } = tie.edgeType.getPoint(share);
  pen.font = `${symbolSize()}px ${FACE}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineWidth = HALO;
  pen.strokeStyle = theme().paper;
  pen.fillStyle = theme().signs[-1];
  pen.strokeText(CROSS, x, y);
  pen.fillText(CROSS, x, y);
}

/** Find where symbols stand: words first, which need the most room. */
function findShares(ties: vis.Drawn[]) {
  const long = ({ options: { label = "" } }: vis.Drawn) => label.trim().length;
  const drawn = ties.filter((tie) => long(tie) && !tie.options.hidden && tie.connected && tie.from !== tie.to);
  for (const tie of drawn.sort((one, other) => long(other) - long(one))) placeSymbol(tie);
}

function placeSymbol(tie: vis.Drawn) {
  const label = tie.options.label ?? "";
  const share = shareOf(tie, label);
  shares.set(tie, share);
  if (share === null && label.startsWith(`${CROSS} `)) sharesOfSigns.set(tie, shareOf(tie, CROSS));
}

/**
 * The first share of the way with enough room, or that with most; null where it would stand on another tie, unless it
 * marks what does not fit the sides: that is news.
 */
function shareOf(tie: vis.Drawn, label: string) {
  if (!lines) {
    lines = linesOfTies(Object.values(tie.body.edges));
    inOrder = [...lines.values()];
  }
  const far = spreadOf(label);
  const wanted = symbolSize() * (far.length > 1 ? AROUND_WORDS : 0.5) + MARGIN;
  let best = { share: null as number | null, room: leastRoom(tie, far.length), letters: [] as Place[] };
  for (const share of SHARES) {
    const { x, y } = tie.edgeType.getPoint(share);
    const letters = far.map((aside) => ({ x: x + aside, y }));
    const room = roomOf(tie, letters, wanted, best.room);
    if (room > best.room) best = { share, room, letters };
    if (room === wanted) break;
  }
  written.set(tie, best.letters);
  return best.share;
}

/** As much room as there has to be more than. */
function leastRoom(tie: vis.Drawn, letters: number) {
  if (isMisfit(tie)) return -Infinity;
  return (letters > 1 ? LEAST_OF_WORDS : LEAST) * symbolSize();
}

/** Where the letters of a text stand, from its middle. */
function spreadOf(text: string) {
  const half = Math.max(0, (textWidth(text.trim()) - 1) / 2) * symbolSize();
  const steps = Math.ceil(half / symbolSize());
  return steps ? Array.from({ length: 2 * steps + 1 }, (_, i) => half * (i / steps - 1)) : [0];
}

/** How much room the letters of a tie have, up to what is wanted; where that is no more than least, about so much. */
function roomOf(tie: vis.Drawn, letters: Place[], wanted: number, least: number) {
  const beside = [roomBesideActors, roomBesideLetters, roomBesideTies];
  let room = wanted;
  for (const place of letters) {
    for (const look of beside) if (room > least) room = Math.min(room, look(place, tie, room, least));
  }
  return room;
}

function isMisfit({ options: { label } }: vis.Drawn) {
  return label?.trim() === MISFIT;
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

/** How far from a place what is written on other ties is. */
function roomBesideLetters({ x, y }: Place, tie: vis.Drawn) {
  let room = Infinity;
  for (const [other, letters] of written) {
    if (other === tie) continue;
    for (const letter of letters) room = Math.min(room, Math.hypot(letter.x - x, letter.y - y) - symbolSize() / 2);
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
