// Where everything of the timeline stands, as chart.py of the timeline has it for figures.

import { sure } from "../../data/sure";
import type { Tie } from "../../data/types";
import { cut, widthOf } from "../../elements/pen";
import { askedFor } from "../../evidence/asked";
import { nameOf } from "../../evidence/names";
import { SIGN_ORDER } from "../../evidence/signs";
import { isLineage, typeOf } from "../../evidence/ties";
import { lastShown } from "../../time/during";
import type { Axis } from "./axis";
import type { Lane } from "./cast";
import { GAUGE, heightOf, stack, valueWords } from "./gauge";
import type { Height } from "./gauge";
import { marksOf } from "./happenings";
import type { Mark } from "./happenings";
import { levelsOf } from "./levels";
import { spanDrawn } from "./spans";
import { together } from "./together";
import type { Span } from "./spans";

/** How high the name of a lane is. */
const HEAD = 24;
/** How far an open end reaches. */
export const TAIL = 14;
/** How wide what happened on a day is, and at the most the mark before a name. */
const MARK = 11;
const GLYPH = 18;
/** How far before its day a line turns to the one that it goes into. */
export const SWING = 22;
export const SMALL = "11px";
const GAP = 5;
/** How wide a name may be. */
const LONGEST = 180;

export interface Piece {
  x: [number, number];
  solid: [number, number] | null;
  opens: [boolean, boolean];
}

export interface Bar {
  tie: Tie;
  /** The ties that are drawn as one, the first of which it is: more than one if they are one event. */
  ties: Tie[];
  span: Span;
  /** At whose line it stands, and who is at its other end or else has part in the event. */
  host: number;
  guests: number[];
  x: [number, number];
  /** What is drawn of it: more than one piece if its tie paused. */
  pieces: Piece[];
  height: Height;
  /** The name of who is at its other end and where it stands: on what is solid, in what is hollow, beside, above. */
  label: { text: string; x: number; width: number; at: "on" | "in" | "beside" | "above" };
  y: number;
}

export interface Chart {
  axis: Axis;
  lanes: (Lane & { top: number; bottom: number })[];
  /** The middle of each actor's line. */
  lines: Map<number, number>;
  /** Where the rows begin, between which a sheet can be parted. */
  rows: number[];
  bars: Bar[];
  /** Ties that join lines. */
  joins: { tie: Tie; span: Span }[];
  /** What happened by itself. */
  marks: Mark[];
  height: number;
}

/**
 * The chart of some lanes and of the ties among them.
 * @param line How high the line of an actor is, and how far down in it the line runs.
 */
export function chartOf(lanes: Lane[], ties: Tie[], axis: Axis, line: { height: number; middle: number }): Chart {
  const spans = ties.flatMap((tie) => {
    const span = spanDrawn(tie);
    return span ? [{ tie, span }] : [];
  });
  const joins = spans.filter(({ tie }) => isLineage(tie));
  const own = byHost(spans.filter(({ tie }) => !isLineage(tie)), axis);
  const lines = new Map<number, number>();
  const bars: Bar[] = [];
  const rows: number[] = [];
  const named = lanes.length > 1 || lanes.some(({ side }) => side !== null);
  let y = 0;
  const placed = lanes.map((lane) => {
    const top = y;
    if (named) y += HEAD;
    for (const actor of lane.actors) {
      rows.push(actor === lane.actors[0] ? top : y);
      lines.set(actor, y + line.middle);
      y += line.height;
      const found = own.get(actor) ?? [];
      y = stack(found, levelsOf(found.map(reachOf)), y);
      bars.push(...found);
    }
    const bottom = y + GAP;
    y += 2 * GAP;
    return { ...lane, top, bottom };
  });
  const marks = marksOf(axis, y + GAP);
  const bottom = Math.max(y, ...marks.map((mark) => mark.bottom));
  return { axis, lanes: placed, lines, rows, bars, joins, marks, height: bottom + GAP };
}

/** Where lines and bars are cut off: what comes after the day of the page is not told, so nothing must seem to last. */
export function limitOf(axis: Axis) {
  const day = lastShown();
  return day >= axis.last ? Infinity : axis.place(day + 1);
}

/** Where a curve has come to the other line, for all that is told. */
export function turnOf({ span }: { span: Span }, axis: Axis) {
  return Math.min(axis.place(span.last), limitOf(axis));
}

/** Bars by whose line they stand at: whoever was asked for, else who has more of them; hostile ones first. */
function byHost(spans: Chart["joins"], axis: Axis) {
  const asked = new Set(askedFor());
  const counts = new Map<number, number>();
  for (const { tie } of spans) for (const end of [tie.from, tie.to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  const claim = (actor: number) => (asked.has(actor) ? Infinity : counts.get(actor) ?? 0);
  const rank = ({ tie }: { tie: Tie }) => SIGN_RANKS.indexOf(typeOf(tie).sign);
  const order = [...spans].sort((a, b) => rank(a) - rank(b) || a.span.first - b.span.first);
  const found = new Map<number, Bar[]>();
  for (const group of together(order)) {
    const ends = [...new Set(group.flatMap(({ tie }) => [tie.from, tie.to]))];
    const host = ends.reduce((best, end) => (claim(end) > claim(best) ? end : best));
    const guests = ends.length > 1 ? ends.filter((end) => end !== host) : ends;
    found.set(host, [...(found.get(host) ?? []), barOf(group, host, guests, axis)]);
  }
  return found;
}

/** Enemies first: they are what the side that an actor stands on does not say. */
const SIGN_RANKS = [SIGN_ORDER[1], SIGN_ORDER[0], SIGN_ORDER[2]];

function barOf(group: Chart["joins"], host: number, guests: number[], axis: Axis): Bar {
  const [{ tie, span }] = group;
  const pieces = (span.spells ?? [span]).map((piece) => pieceOf(piece, axis));
  const x: Bar["x"] = [sure(pieces[0]).x[0], Math.max(...pieces.map((piece) => piece.x[1]))];
  const height = heightOf(tie);
  const text = cut(guests.map(nameOf).join(", "), SMALL, LONGEST) + valueWords(tie);
  const width = GLYPH + widthOf(text, SMALL) + 4;
  const label = { text, width, ...(GAUGE ? labelAbove(x, width, axis) : labelAt(span, x, pieces, width, axis)) };
  return { tie, ties: group.map((each) => each.tie), span, host, guests, x, pieces, height, label, y: 0 };
}

function pieceOf(span: Span, axis: Axis): Piece {
  const x = reachOfDays(span, axis);
  return { x, solid: span.solid && (span.isEvent ? x : solidIn(span.solid, x, axis)), opens: span.opens };
}

function solidIn([from, to]: [number, number], x: [number, number], { place }: Axis): [number, number] {
  const begin = Math.min(Math.max(place(from), x[0]), x[1] - 2);
  return [begin, Math.max(Math.min(place(to), x[1]), begin + 2)];
}

/** From where to where a tie runs; what happened on one day stands round that day. */
function reachOfDays({ first, last, isEvent }: Span, { place, right }: Axis): [number, number] {
  const [from, to] = [place(first), place(last + 1)];
  if (to - from >= MARK) return [from, to];
  if (isEvent) return [(from + to - MARK) / 2, (from + to + MARK) / 2];
  const begin = Math.min(from, right - 3);
  return [begin, Math.max(to, begin + 3)];
}

/** Where a name begins: in its bar if there is room, on what is solid or beside it; else after, else before it. */
function labelAt({ isEvent, opens }: Span, x: Bar["x"], pieces: Piece[], width: number, { left, right }: Axis) {
  const within = pieces.flatMap(({ x: [from, to], solid }) => {
    return solid ? [solid, [from, solid[0]], [solid[1], to]] : [[from, to]];
  });
  const part = isEvent ? undefined : within.find(([from, to]) => to - from >= width + 4);
  if (part) return { x: part[0] + 4, at: pieces.some(({ solid }) => part === solid) ? "on" : "in" } as const;
  const after = x[1] + TAIL * Number(opens[1]) + 3;
  const before = x[0] - TAIL * Number(opens[0]) - width - 1;
  const last = right + TAIL - width;
  return { x: after <= last ? after : before < left - TAIL ? last : before, at: "beside" } as const;
}

/** Where a name begins that stands above its bar: bars can be thinner than letters. */
function labelAbove(x: Bar["x"], width: number, { left, right }: Axis) {
  return { x: Math.max(Math.min(x[0], right + TAIL - width), left), at: "above" } as const;
}

/** How far a bar reaches with its name and its open ends. */
function reachOf({ x, span, label }: Bar): [number, number] {
  const end = label.x + label.width;
  const [from, to] = [x[0] - TAIL * Number(span.opens[0]), x[1] + TAIL * Number(span.opens[1])];
  return [Math.min(from, label.x) - 4, Math.max(to, end) + 4];
}
