// The timeline as a drawing: sides, years, lives, ties, names.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import { element } from "../../elements/element";
import { widthOf } from "../../elements/pen";
import { svg, tip } from "../../elements/svg";
import { askedFor } from "../../evidence/asked";
import { choose } from "../../evidence/choosing";
import { inColourOf } from "../../evidence/sidemarks";
import { local } from "../../text/local";
import { counted, word } from "../../text/words";
import { dayWords } from "../../time/asof";
import { dayOfYear, yearOf } from "../../time/days";
import { daysOf, PERIOD } from "../../time/during";
import { SMALL, limitOf } from "./chart";
import type { Chart } from "./chart";
import { happeningOf } from "./happenings";
import { lifeOf, namesOf, titles, textAt } from "./lines";
import type { Manner } from "./lines";
import { joinOf, linkOf, tieOf } from "./ties";

export const AXIS_HEIGHT = 32;
const YEAR_LABEL = 28; // the room that a year takes
const GAP_LABEL = 64; // the room that the label of a break takes
const DAY_LABEL = 112; // the room that the day takes, and half of that

/** The years above the chart, what is compressed of them, and the day of the page. */
export function axisDrawing({ axis }: Chart, width: number) {
  const drawing = svg("svg", { class: "axis", width, height: AXIS_HEIGHT, "aria-hidden": "true" });
  const marks = marksOf();
  const isStruck = (x: number) => marks.map(axis.place).some((mark) => x - 2 < mark && mark < x + YEAR_LABEL);
  let end = 0;
  for (const year of axis.years) {
    const x = Math.min(axis.place(dayOfYear(year)) + 3, width - YEAR_LABEL);
    if (x < end || isStruck(x)) continue; // the last one, which would go beyond the edge, or the year of the day
    drawing.append(textAt(String(year), x, 26, "year"));
    end = x + YEAR_LABEL;
  }
  const { day, during } = now();
  const words = day === null ? local(during?.words ?? DATA.during) : dayWords(day);
  const room = day === null ? widthOf(words, SMALL) + GAP_LABEL : DAY_LABEL;
  const taken: number[] = [];
  for (const [first, last] of axis.gaps) {
    const x = (axis.place(first) + axis.place(last)) / 2;
    const isFree = taken.every((other) => Math.abs(other - x) >= GAP_LABEL);
    if (!isFree || marks.some((mark) => Math.abs(axis.place(mark) - x) < room)) continue;
    taken.push(x);
    drawing.append(textAt(gapWords(axis.years, first, last), x, 11, "gap"));
  }
  const x = axis.place(marks.at(-1) ?? 0);
  const isLate = x > width / 2;
  if (words) drawing.append(textAt(words, x + (isLate ? 4 : -4), 11, isLate ? "day late" : "day"));
  drawing.append(...uprights(axis, 14, AXIS_HEIGHT));
  return drawing;
}

/** How long a break is; where no year stands before it, from which year on. */
function gapWords(years: number[], first: number, last: number) {
  if (years.every((year) => year > yearOf(first))) return `${yearOf(first)}–${yearOf(last)}`;
  return counted("yearCount", Math.round((last - first) / 365.25));
}

/** The days before which there are lines: after the day of the picture, or round its period. */
function marksOf() {
  const { day, during } = now();
  const [first, last] = day === null ? (during ? daysOf(during) : PERIOD) : [Infinity, day];
  return [first, last + 1].filter(Number.isFinite);
}

function uprights({ place }: Chart["axis"], top: number, bottom: number) {
  return marksOf().map((day) => upright("now", place(day), top, bottom));
}

/** The part of the chart between two heights. */
export function chartDrawing(chart: Chart, look: Manner, top: number, bottom: number) {
  const { width } = look;
  const viewBox = `0 ${top} ${width} ${bottom - top}`;
  const size = { width, height: bottom - top, viewBox };
  const attributes = { class: "lives", ...size, role: "group", "aria-label": word("timeline") };
  const drawing = svg("svg", attributes, ...grounds(chart, look), ...days(chart));
  const links = chart.bars.map((bar) => linkOf(bar, chart, look.light));
  drawing.append(svg("g", { class: "names" }, ...titles(chart, look), ...namesOf(chart, look)), ...links);
  for (const actor of chart.lines.keys()) drawing.append(...lifeOf(actor, chart, look));
  const ties = [...chart.joins.map((join) => joinOf(join, chart, look.light))];
  const limits: [number, number] = [limitOf(chart.axis), width];
  ties.push(...chart.bars.map((bar) => tieOf(bar, chart.axis, look.light, limits)));
  const happened = svg("g", { class: "happenings" }, ...chart.marks.map(happeningOf));
  drawing.append(svg("g", { class: "ties" }, ...ties), happened);
  return drawing;
}

/**
 * A chart below its years. What is pressed is chosen; what is pointed at, or has the focus, says what it is and to whom
 * it goes. An SVG that listened to the focus by itself would be one stop more for the tab key, which leads nowhere.
 */
export function pressable(...drawings: SVGSVGElement[]) {
  const drawing = element("div", { class: "lines" }, ...drawings);
  const keyed = ({ target }: Event) => (target as Element).closest<SVGElement>("[data-key]");
  drawing.addEventListener("click", (event) => {
    const [kind, index] = keyed(event)?.dataset.key?.split(" ") ?? [];
    if (kind === "actor" || kind === "tie" || kind === "event") choose({ kind, index: Number(index) });
  });
  for (const name of ["pointerover", "focusin", "pointerout", "focusout"]) {
    drawing.addEventListener(name, (event) => {
      const thing = keyed(event);
      if (!thing) return;
      if (!thing.querySelector("title")) thing.prepend(tip(thing.getAttribute("aria-label") ?? ""));
      const link = drawing.querySelector(`[data-of="${thing.dataset.key}"]`);
      link?.classList.toggle("lit", ["pointerover", "focusin"].includes(name));
    });
  }
  return drawing;
}

function upright(name: string, x: number, y1: number, y2: number) {
  return svg("line", { class: name, x1: x, x2: x, y1, y2 });
}

function grounds({ lanes }: Chart, { width }: Manner) {
  return lanes.flatMap(({ side, isGone, top, bottom }) => {
    const ground = svg("rect", { class: "side", x: 0, y: top, width, height: bottom - top, rx: 6 });
    return side === null || isGone ? [] : [inColourOf(side, ground)];
  });
}

function days({ axis, height }: Chart) {
  const lines = axis.years.map((year) => upright("year", axis.place(dayOfYear(year)), 0, height));
  const gaps = axis.gaps.flatMap(([first, last]) => {
    const [x, end] = [axis.place(first), axis.place(last)];
    const torn = "l3 4l-6 4l3 4".repeat(Math.ceil(height / 12));
    const edges = [x, end].map((at) => svg("path", { class: "torn", d: `M${at} 0${torn}` }));
    return [svg("rect", { class: "gap", x, width: end - x, y: 0, height }), ...edges];
  });
  return [...lines, ...gaps, ...uprights(axis, 0, height)];
}

/** Where charts are parted on paper: between rows, no part higher than asked. */
export function partsOf({ rows, height }: Chart, most: number) {
  const parts = [0];
  rows.forEach((row, i) => {
    if ((rows[i + 1] ?? height) - parts[parts.length - 1] > most && row > parts[parts.length - 1]) parts.push(row);
  });
  return parts.map((top, i): [number, number] => [top, parts[i + 1] ?? height]);
}

/** The rows that are asked for. */
export function isAsked({ dataset }: SVGElement) {
  return askedFor().some((actor) => dataset.key === `actor ${actor}`);
}
