// Where days stand, and the years above them.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { word } from "../../text/words";
import { svg } from "../../elements/svg";
import { dayOfYear, latest, soonest, yearOf } from "../../time/days";
import { firstDay } from "./order";

export type Scale = { first: number; last: number; place: (day: number | null) => number };

export const AXIS_HEIGHT = 26;
export const ROOM = 14; // on either side of the days, so that no arc is cut
const UNDATED = 64; // where ties begin of which nobody says when
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const YEAR_WIDTH = 44;

/** Where days stand: from the first that is known to the last. */
export function scaleOf(ties: Tie[], actors: number[], width: number): Scale {
  const starts = actors.map((index) => firstDay(index, ties)).filter((day) => day !== null);
  const ends = ties.flatMap((tie) => [soonest(tie.since), latest(tie.until)]).filter((day) => day !== null);
  const last = Math.max(DATA.day ?? 0, ...ends, ...starts);
  const first = Math.min(...starts, last - 365);
  const left = ROOM + (ties.some((tie) => soonest(tie.since) === null) ? UNDATED : 0);
  const place = (day: number | null) =>
    day === null ? ROOM : left + ((day - first) / (last - first)) * (width - left - ROOM);
  return { first, last, place };
}

/** The years, as far apart as there is room for. */
export function axis(scale: Scale, width: number) {
  const years = [yearOf(scale.first) + 1, yearOf(scale.last)];
  const room = Math.max(1, Math.floor(width / YEAR_WIDTH));
  const step = YEAR_STEPS.find((count) => (years[1] - years[0]) / count < room) ?? 1000;
  const drawing = svg("svg", { class: "axis", width, height: AXIS_HEIGHT, "aria-hidden": "true" });
  if (scale.place(scale.first) > ROOM) drawing.append(axisLabel(word("undated"), 2, "undated"));
  for (let year = Math.ceil(years[0] / step) * step; year <= years[1]; year += step) {
    drawing.append(axisLabel(String(year), scale.place(dayOfYear(year)), "year"));
  }
  return drawing;
}

function axisLabel(text: string, x: number, name: string) {
  const label = svg("text", { x, y: 17, class: name });
  label.textContent = text;
  return label;
}
