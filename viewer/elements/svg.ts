// Small drawings: shapes of actors, samples of lines, and what the timeline is made of.

import type { RelationType, Shape } from "../data/types";

export const SHAPES: Record<Shape, string> = {
  dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  square: "M3 3h10v10h-10z",
  hexagon: "M5 2.5h6l3 5.5l-3 5.5h-6l-3-5.5z",
  diamond: "M8 1.5l6.5 6.5l-6.5 6.5l-6.5-6.5z",
  triangle: "M8 2l6.5 11.5h-13z",
  triangleDown: "M8 14l6.5-11.5h-13z",
  star: "M8 1l2.1 4.6l5 .5l-3.8 3.3l1.1 4.9l-4.4-2.6l-4.4 2.6l1.1-4.9l-3.8-3.3l5-.5z",
};

/** Friendly, hostile, neither: each has its colour. */
export const SIGN_CLASSES: Record<RelationType["sign"], string> = { 1: "friendly", [-1]: "hostile", 0: "neutral" };
export const SVG = "http://www.w3.org/2000/svg";

/** A new SVG element with attributes and children. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number> = {},
  ...children: Node[]
) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** A small drawing that says nothing words do not say. */
export function icon(width: number, height: number, content: Node) {
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, content);
}

/** The shape of an actor. */
export function shapeIcon(shape: Shape, filled: boolean, name = filled ? "filled" : "outline") {
  return icon(16, 16, svg("path", { d: SHAPES[shape], class: name }));
}

/** Lines of ties that are not certain, friendly ones and hostile ones, so many pixels wide. */
export function paleSample(width: number) {
  const half = { y1: 6, y2: 6, "stroke-width": width };
  const friendly = svg("line", { ...half, x1: 1, x2: 16, class: "friendly" });
  const hostile = svg("line", { ...half, x1: 19, x2: 33, class: "hostile" });
  return icon(34, 12, svg("g", { class: "uncertain" }, friendly, hostile));
}

/** A dashed line of no sign. */
export function dashedSample(dash: string, width: number) {
  const line = { x1: 1, x2: 33, y1: 6, y2: 6, class: "stroke", "stroke-dasharray": dash, "stroke-width": width };
  return icon(34, 12, svg("line", line));
}

/** The line of a type, or of all types of a sign. */
export function sample({ sign, dash = [], symbol }: Pick<RelationType, "sign"> & Partial<RelationType>) {
  const line = { x1: 1, x2: 33, y1: 6, y2: 6, stroke: "currentColor", "stroke-width": 2.5 };
  const made = icon(34, 12, svg("line", { ...line, "stroke-dasharray": dash.join(" ") || "none" }));
  if (sign < 0 && symbol === undefined) made.append(...[5, 2].map((width, i) => crossOf(width, i ? "over" : "under")));
  made.classList.add(SIGN_CLASSES[sign]);
  return made;
}

/** The cross on a hostile line: so it is told from a friendly one without a colour. */
function crossOf(width: number, name: string) {
  return svg("path", { class: `cross ${name}`, d: "M13 2l8 8m0-8l-8 8", fill: "none", "stroke-width": width });
}

/** The line of a sign on the band that marks ties which changed last. */
export function markedSample(sign: RelationType["sign"]) {
  const made = sample({ sign });
  made.prepend(svg("rect", { class: "news", x: 1, y: 1, width: 32, height: 10, rx: 2 }));
  return made;
}

/** What a pointer that rests on a drawing is told. */
export function tip(text: string) {
  const made = svg("title");
  made.textContent = text;
  return made;
}
