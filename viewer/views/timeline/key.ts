// What the marks of the timeline mean: those that it has, and no others.

import { element } from "../../elements/element";
import { SIGN_CLASSES, icon, svg } from "../../elements/svg";
import { SIGNS, SIGN_ORDER } from "../../evidence/signs";
import { MARKS } from "../../evidence/groups";
import { ownSidesWords } from "../../evidence/sides";
import { local } from "../../text/local";
import { typeOf } from "../../evidence/ties";
import { word } from "../../text/words";
import type { Chart } from "./chart";
import { GAUGE, THICKEST, THIN, saidBy } from "./gauge";
import { MONTHS, monthColumn, hasMonths } from "./months";
import { isRenamed, textAt } from "./lines";
import { spanOfLife } from "./spans";
import { DOTS, isBroken, isDotted, isUnsure } from "./ties";

/** What colours mean and whose the sides are, after how many have lines. */
export function timelineKey({ bars }: Chart, cast: (Node | string)[]) {
  const signs = SIGN_ORDER.filter((sign) => bars.some(({ tie }) => typeOf(tie).sign === sign));
  const entries = signs.map((sign) => {
    const made = svg("g", { class: `bar ${SIGN_CLASSES[sign]}` }, box("solid"), textAt(MARKS[sign], 5, 10.5, "on"));
    return entry(made, word(SIGNS[sign]));
  });
  const whose = ownSidesWords();
  const ofSides = whose ? [element("span", { class: "whose", text: whose })] : [];
  return element("p", { class: "key" }, element("span", {}, ...cast), ...entries, ...ofSides);
}

/** What bars and lines mean that are not plain. */
export function keyOfLines({ axis, bars, joins, lines }: Chart, isMore: boolean) {
  const pieces = bars.flatMap((bar) => bar.pieces);
  const isHollow = pieces.some(({ solid, x }) => !solid || solid[0] > x[0] || solid[1] < x[1]);
  const statuses = new Set([...bars, ...joins].map(({ tie }) => tie.status));
  const lived = [...lines.keys()].map(spanOfLife);
  const spans = [...bars.map(({ span }) => span), ...lived];
  const isThin = lived.some((span) => span && String(span.solid) !== String([span.first, span.last + 1]));
  const isDashed = bars.some(isUnsure) || joins.some((join) => !isDotted(join) && isBroken(join));
  const isNamed = [...lines.keys()].some(isRenamed);
  const samples: [occurs: boolean, drawing: SVGElement, name: Sampled][] = [
    [isHollow, box("hollow"), GAUGE ? "hollowOrThin" : "hollowBar"],
    [statuses.has("contested"), box("hollow", { "stroke-dasharray": DOTS.contested }), "dottedLine"],
    [statuses.has("alleged"), box("hollow", { "stroke-dasharray": DOTS.alleged }), "allegedLine"],
    [bars.some(({ span }) => span.isEvent), svg("circle", { class: "solid", cx: 17, cy: 7, r: 6 }), "eventMark"],
    [spans.some((span) => span?.opens.includes(true)), svg("path", { class: "tail", d: "M2 7h30" }), "openEnd"],
    [isThin, svg("path", { class: "stroke", "stroke-width": 1.2, d: "M2 7h30" }), "thinLine"],
    [isDashed, svg("path", { class: "course", d: "M2 7h30", "stroke-dasharray": "6 4" }), "dashedLine"],
    [lived.some(Boolean), svg("path", { class: "course", "stroke-width": 4, d: "M2 7h30" }), "lifeLine"],
    [bars.length > 0, linkSample(), "linkLine"],
    [isNamed, textAt("Abc", 4, 11, "called"), "calledName"],
    [axis.gaps.length > 0, svg("path", { class: "torn", d: "M12 1l3 4l-6 4l3 4M22 1l3 4l-6 4l3 4" }), "tornYears"],
    [joins.length > 0, svg("path", { class: "course", d: "M2 3C17 3 17 11 32 11" }), "joined"],
  ];
  const entries = samples.filter(([occurs]) => occurs).map(([, drawing, name]) => sampled(drawing, name));
  entries.push(...keyOfThickness(bars), ...keyOfColumns(bars));
  const more = isMore ? [element("span", { class: "sample", text: word("moreKey") })] : [];
  return element("p", { class: "key" }, ...entries, ...more);
}

/** What bars are as thick as, if they are: how much the thickest is, what is a range, what says nothing. */
function keyOfThickness(bars: Chart["bars"]) {
  if (!GAUGE) return [];
  const said = bars.map(({ tie }) => saidBy(tie));
  const found: [occurs: boolean, drawing: SVGElement, text: string][] = [
    [true, thick("solid", THICKEST), local(GAUGE.scale)],
    [said.some((each) => each && each[1] !== each[2]), range(), word("inBetween")],
    [said.some((each) => each && each[2] === null), pale(THICKEST), word("unbounded")],
    [said.includes(null), thick("solid", THIN), local(GAUGE.thin)],
  ];
  return found.filter(([occurs]) => occurs).map(([, drawing, text]) => {
    return entry(svg("g", { class: "bar neutral" }, drawing), text, THICKEST);
  });
}

/** What columns in bars mean, if any bar has some. */
function keyOfColumns(bars: Chart["bars"]) {
  if (!MONTHS || !bars.some(hasMonths)) return [];
  const { most } = MONTHS;
  const d = [1, 0.3, 0, 0.6].map((share, i) => monthColumn(share * most, 1 + 8 * i, 9 + 8 * i, 7)).join("");
  const drawing = svg("g", { class: "bar neutral" }, box("solid"), svg("path", { class: "months", d }));
  return [entry(drawing, local(MONTHS.scale))];
}

function thick(name: string, height: number) {
  return svg("rect", { class: name, x: 1, y: (THICKEST - height) / 2, width: 32, height, rx: Math.min(2, height / 2) });
}

function pale(height: number) {
  return svg("g", { class: "most" }, thick("solid", height));
}

function range() {
  return svg("g", {}, pale(14), thick("solid", 5));
}

function linkSample() {
  const line = svg("line", { x1: 17, x2: 17, y1: 1, y2: 10 });
  return svg("g", { class: "link neutral" }, line, svg("circle", { cx: 17, cy: 11, r: 2.5 }));
}

type Sampled =
  | "hollowBar" | "hollowOrThin" | "dottedLine" | "allegedLine" | "eventMark" | "openEnd" | "thinLine" | "dashedLine"
  | "lifeLine" | "linkLine" | "calledName" | "tornYears" | "joined";

function box(name: string, more = {}) {
  return svg("rect", { class: name, x: 1, y: 1, width: 32, height: 12, rx: 2, ...more });
}

function sampled(drawing: SVGElement, name: Sampled) {
  return entry(svg("g", { class: "bar neutral" }, drawing), word(name));
}

function entry(drawing: SVGElement, text: string, height = 14) {
  return element("span", { class: "sample" }, icon(34, height, drawing), text);
}
