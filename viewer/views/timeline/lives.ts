// The lines of lives, and the ties as arcs between them.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import { word } from "../../text/words";
import { SIGN_CLASSES, svg, tip } from "../../elements/svg";
import { latest, soonest } from "../../time/days";
import { askedFor } from "../../evidence/asked";
import { choose } from "../../evidence/choosing";
import { lit } from "../../evidence/lit";
import type { Lit } from "../../evidence/lit";
import { qualities, sentenceText } from "../../evidence/sentences";
import { BOTH, isOfBoth } from "../../evidence/both";
import { inColourOf } from "../../evidence/sidemarks";
import { strengthOf } from "../../evidence/strength";
import { placeOf, typeOf } from "../../evidence/ties";
import { linesOfLanes } from "./lanes";
import type { Lane } from "./lanes";
import { firstDay, isLineage } from "./order";
import { ROOM } from "./scale";
import type { Scale } from "./scale";

export const LINE_HEIGHT = 24;
const BULGE = 46; // how far an arc between distant lines swings out
const DOTS = [2, 5];

/** Every life on a line of its own, lane by lane, the day of the page, and the ties. */
export function lives(lanes: Lane[], ties: Tie[], scale: Scale, width: number) {
  const rows = linesOfLanes(lanes);
  const named = lanes.filter((lane) => lane.named);
  const height = (rows.size + named.length) * LINE_HEIGHT;
  const drawing = svg("svg", { width, height, role: "group", "aria-label": word("timeline") });
  for (const { side, above } of named) {
    const place = { class: "side", width, height: LINE_HEIGHT, y: above * LINE_HEIGHT };
    drawing.append(inColourOf(side, svg("rect", place)));
  }
  const light = lit();
  for (const row of askedFor().map((index) => rows.get(index)).filter((place) => place !== undefined)) {
    const y = row * LINE_HEIGHT + LINE_HEIGHT / 2;
    drawing.append(svg("line", { class: "lane", x1: 0, x2: width, y1: y, y2: y, "stroke-width": LINE_HEIGHT }));
  }
  for (const [index, row] of rows) drawing.append(...lifeOf(index, row, ties, scale, light));
  const { day } = now();
  if (day !== null && day <= scale.last) {
    const x = scale.place(Math.max(day, scale.first));
    drawing.append(svg("line", { class: "now", x1: x, x2: x, y1: 0, y2: height }));
  }
  const begun = (tie: Tie) => soonest(tie.since) ?? 0;
  ties.sort((a, b) => Number(isLineage(a)) - Number(isLineage(b)) || begun(a) - begun(b));
  for (const tie of ties) drawing.append(arcOf(tie, rows, scale, light));
  return drawing;
}

/** A life: bold from the latest day it can have begun to the first it can have ended, thin where it is not certain. */
function lifeOf(index: number, row: number, ties: Tie[], scale: Scale, light: Lit | null) {
  const actor = DATA.actors[index];
  const y = row * LINE_HEIGHT + LINE_HEIGHT / 2;
  const dim = light !== null && !light.actors.has(index) ? " dim" : "";
  const first = firstDay(index, ties) ?? scale.first;
  const last = latest(actor.until) ?? scale.last;
  const line = (from: number, to: number, name: string) =>
    svg("line", { class: name + dim, x1: scale.place(from), x2: scale.place(to), y1: y, y2: y });
  const thin = line(first, Math.max(first, last), "perhaps");
  if (!actor.since) return [thin];
  const certain = line(latest(actor.since) ?? first, Math.max(first, soonest(actor.until) ?? last), "life");
  return [thin, certain];
}

/** A tie from line to line, on the day it begins; a tie of lineage is a bold one. */
function arcOf(tie: Tie, rows: Map<number, number>, scale: Scale, light: Lit | null) {
  const type = typeOf(tie);
  const [top, bottom] = [tie.from, tie.to].map((end) => (rows.get(end) ?? 0) * LINE_HEIGHT + LINE_HEIGHT / 2);
  const x = scale.place(soonest(tie.since));
  const swing = Math.min(BULGE, 6 + Math.abs(bottom - top) / 6) * (isLineage(tie) ? -1 : 1);
  const bend = x + swing > scale.place(scale.last) + ROOM ? -Math.abs(swing) : swing;
  const course = `M${x} ${top}C${x + bend} ${top} ${x + bend} ${bottom} ${x} ${bottom}`;
  const dim = light !== null && !light.ties.has(tie);
  const marks = [isLineage(tie) && "lineage", dim && "dim"];
  const classes = ["arc", SIGN_CLASSES[type.sign], strengthOf(tie), ...marks].filter(Boolean).join(" ");
  const words = [sentenceText(tie), ...qualities(tie)].join(", ");
  const key = `tie ${placeOf(tie)}`;
  const places = { tabindex: -1, "data-rove": "", "data-key": key };
  const attributes = { class: classes, role: "button", "aria-label": words, ...places };
  const arc = svg("g", attributes, tip(words), svg("path", { class: "reach", d: course }));
  const dash = (tie.status === "contested" ? DOTS : type.dash).join(" ") || "none";
  arc.append(svg("path", { d: course, stroke: "currentColor", "stroke-dasharray": dash }));
  arc.append(svg("circle", { cx: x, cy: bottom, r: tie.mutual ? 2.5 : 3.5, fill: "currentColor" }));
  if (isOfBoth(tie)) arc.append(bothMark(x + 0.75 * bend, (top + bottom) / 2));
  arc.addEventListener("click", () => choose({ kind: "tie", index: placeOf(tie) }));
  return arc;
}

/** The mark of a pair that is friendly and hostile, in the middle of an arc. */
function bothMark(x: number, y: number) {
  const mark = svg("text", { x, y, dy: "0.35em", class: "mark both" });
  mark.textContent = BOTH;
  return mark;
}
