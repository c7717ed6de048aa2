// Ties on the timeline: a bar for as long as one holds, a mark where something happened, a curve that joins lines.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { SIGN_CLASSES, svg } from "../../elements/svg";
import { BOTH, isOfBoth } from "../../evidence/both";
import { MARKS } from "../../evidence/groups";
import type { Lit } from "../../evidence/lit";
import { MISFIT, isMisfit } from "../../evidence/misfits";
import { qualities, sentenceText } from "../../evidence/sentences";
import { placeOf, typeOf } from "../../evidence/ties";
import type { Axis } from "./axis";
import { SWING, turnOf } from "./chart";
import type { Bar, Chart, Piece } from "./chart";
import { local } from "../../text/local";
import { BAR } from "./gauge";
import { monthsOf } from "./months";

/** How lines are broken of what is not accepted. */
export const DOTS = { contested: "1.5 3", alleged: "1.5 8", retracted: "none" };
/** How high a bar has to be to be seen to be hollow; a lower one is dashed. */
const HOLLOW = 4;
const PIECES = [[2, 5], [9, 2.5], [13, 1.5]];

/** Whether sources disagree on a tie, or it is merely alleged. */
export function isDotted({ tie }: { tie: Tie }) {
  return tie.status === "contested" || tie.status === "alleged";
}

/** How the line of a tie is broken for what is not accepted. */
function dotsOf({ tie }: { tie: Tie }) {
  return tie.status ? DOTS[tie.status] : "none";
}

/** Whether the day on which a tie joins two lines is not known. */
export function isBroken({ span }: Chart["joins"][number]) {
  return span.first !== span.last;
}

/** Whether what joins a bar to another line stands on a day that is not certain. */
export function isUnsure({ span, host, guests }: Bar) {
  return guests[0] !== host && span.solid?.[0] !== span.first;
}

/** What joins a bar to the line of its other end, or to those of all who have part in it. */
export function linkOf(bar: Bar, { lines }: Chart, light: Lit | null) {
  const { tie, span, x, y, host, guests } = bar;
  const at = span.isEvent ? (x[0] + x[1]) / 2 : x[0] + 0.5;
  const names = classesOf(bar.ties, light, "link", isUnsure(bar) ? "unsure" : "");
  const link = svg("g", { class: names, "data-of": `tie ${placeOf(tie)}` });
  for (const end of guests.filter((guest) => guest !== host).map((guest) => lines.get(guest) ?? y)) {
    link.append(svg("line", { x1: at, x2: at, y1: y, y2: end }), svg("circle", { cx: at, cy: end, r: 3 }));
  }
  return link;
}

/**
 * A tie with its name.
 * @param axis Where days stand.
 * @param limits Where bars are cut off, and where names have to end.
 */
export function tieOf(bar: Bar, axis: Axis, light: Lit | null, limits: [limit: number, end: number]) {
  const { tie, ties, label, x, y, height } = bar;
  const isAbove = label.at === "above";
  const from = Math.min(x[0], label.x);
  const width = Math.max(x[1], label.x + label.width) - from;
  const [top, high] = isAbove ? [y - height[1] / 2 - 13, height[1] + 14] : [y - 8, 16];
  const reach = svg("rect", { class: "reach", x: from - 2, width, y: top, height: high });
  const text = svg("text", isAbove ? { x: label.x, y: top + 10, class: "beside" } : nameOn(bar, limits));
  const signs = `${MARKS[typeOf(tie).sign]}${ties.some(isMisfit) ? MISFIT : ""}`;
  text.append(ties.some(isOfBoth) ? bothMark() : signs, ` ${label.text}`);
  return pressable(ties, "", light, reach, ...shapes(bar, limits[0]), ...monthsOf(bar, axis, limits[0]), text);
}

/** Where a name stands that is not above its bar, and how. */
function nameOn(bar: Bar, [limit, end]: [number, number]) {
  const { label, y } = bar;
  const isBeyond = label.x >= limit && label.at !== "beside";
  const isCut = isBeyond || (label.x < limit && limit < label.x + label.width);
  const begin = isCut && !isBeyond && limit + label.width < end ? limit + 4 : label.x;
  const at = isDotted(bar) && label.at === "on" ? "in" : label.at;
  return { x: begin, y: y + 4, class: isCut ? "beside" : at };
}

function bothMark() {
  const mark = svg("tspan", { class: "mark both" });
  mark.textContent = BOTH;
  return mark;
}

/** A curve from the line of who went into another, or from which another came, to that one's. */
export function joinOf(join: Chart["joins"][number], { lines, axis }: Chart, light: Lit | null) {
  const { tie, span } = join;
  const [from, to] = [lines.get(tie.from) ?? 0, lines.get(tie.to) ?? 0];
  const end = turnOf(join, axis);
  const start = Math.min(axis.place(span.first), end - SWING);
  const middle = (start + end) / 2;
  const d = `M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`;
  const dash = isDotted(join) ? dotsOf(join) : isBroken(join) ? "6 4" : "none";
  const course = svg("path", { class: "course", d, "stroke-dasharray": dash });
  return pressable([tie], "lineage", light, svg("path", { class: "reach", d }), course);
}

/** A tie, or what is drawn as one, that can be pressed, in the colour of its sign. */
function pressable(ties: Tie[], name: string, light: Lit | null, ...parts: SVGElement[]) {
  const [tie] = ties;
  const table = ties.length > 1 && tie.event ? local(DATA.tables[tie.event]) : "";
  const words = [table || ties.map(sentenceText).join("; "), ...qualities(tie)].join(", ");
  const keys = { "data-key": `tie ${placeOf(tie)}`, "data-ties": ties.map(placeOf).join(" ") };
  const places = { tabindex: -1, "data-rove": "", ...keys };
  const attributes = { class: classesOf(ties, light, "bar", name), role: "button", "aria-label": words, ...places };
  return svg("g", attributes, ...parts);
}

function classesOf(ties: Tie[], light: Lit | null, ...names: string[]) {
  const dim = light && !ties.some((tie) => light.ties.has(tie)) ? "dim" : "";
  return [...names, SIGN_CLASSES[typeOf(ties[0]).sign], dim].filter(Boolean).join(" ");
}

/** Filled where it surely holds, hollow where it may, dotted where not accepted, in pieces where it has no end. */
function shapes(bar: Bar, limit: number) {
  const begun = bar.pieces.filter(({ x }) => x[0] < limit);
  const [low, high] = bar.height;
  const most = begun.flatMap((piece) => shapesOf(piece, bar, high, limit));
  if (low >= high) return most;
  const least = low ? begun.flatMap((piece) => shapesOf(piece, bar, low, limit)) : [];
  return [svg("g", { class: "most" }, ...most), ...least];
}

function shapesOf({ x, solid, opens }: Piece, bar: Bar, height: number, limit: number) {
  const isDoubted = isDotted(bar);
  const isFull = String(solid) === String(x) && !isDoubted;
  const { y, span } = bar;
  const rx = Math.min(span.isEvent ? BAR / 2 : 2, height / 2);
  const box = (name: string, [from, to]: [number, number], more: Record<string, number | string> = {}) =>
    svg("rect", { class: name, x: from, width: Math.min(to, limit) - from, y: y - height / 2, height, ...more });
  const made = isFull ? [] : [hollow(bar, [x[0], Math.min(x[1], limit)], height, rx)];
  if (solid && !isDoubted && solid[0] < limit) made.push(box("solid", solid, isFull ? { rx } : {}));
  for (const [at, width] of PIECES) {
    if (opens[0]) made.push(box("solid", [x[0] - at - width, x[0] - at]));
    if (opens[1] && x[1] < limit) made.push(box("solid", [x[1] + at, x[1] + at + width]));
  }
  return made;
}

/** What may hold; a bar that is too thin to be seen to be hollow is dashed. */
function hollow(bar: Bar, [from, to]: [number, number], height: number, rx: number) {
  const { y } = bar;
  const dots = dotsOf(bar);
  if (height < HOLLOW) {
    const look = { "stroke-width": height, "stroke-dasharray": dots === "none" ? "3 3" : dots };
    return svg("path", { class: "thin", d: `M${from} ${y}H${to}`, ...look });
  }
  const size = { x: from, width: to - from, y: y - height / 2 + 0.7, height: height - 1.4 };
  return svg("rect", { class: "hollow", ...size, rx, "stroke-dasharray": dots });
}
