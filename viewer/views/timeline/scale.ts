// Where days stand, and the years above them.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { word } from "../../text/words";
import { svg } from "../../elements/svg";
import { dayOfYear, latest, soonest, yearOf } from "../../time/days";
import { yearStep } from "../../time/yearsteps";
import { firstDay } from "./order";

export interface Scale {
  first: number;
  last: number;
  /** Where a day stands, or what has none. */
  place: (day: number | null) => number;
  /** Whether there is room for what has none. */
  undated: boolean;
  /** The first and the last year on the axis; none if nothing is dated. */
  years: [from: number, to: number] | null;
}

export const AXIS_HEIGHT = 26;
export const ROOM = 14; // on either side of the days, so that no arc is cut
const UNDATED = 64; // where ties begin of which nobody says when
const YEAR_WIDTH = 44;
const YEAR_ROOM = 18; // half of what a year takes, so that none is cut
const YEAR = 365;

/** Where days stand: from the first that is known to the last. */
export function scaleOf(ties: Tie[], actors: number[], width: number): Scale {
  const starts = actors.map((index) => firstDay(index, ties)).filter((day) => day !== null);
  const ends = ties.flatMap((tie) => [soonest(tie.since), latest(tie.until)]).filter((day) => day !== null);
  const days = [...starts, ...ends, ...(DATA.day === null ? [] : [DATA.day])];
  const last = Math.max(0, ...days);
  const first = days.length ? Math.min(...starts, last) : last - YEAR;
  // A record of less than a year stands in the middle of one.
  const around = Math.max(0, (YEAR - (last - first)) / 2);
  const [from, to] = [first - around, last + around];
  const undated = ties.some((tie) => soonest(tie.since) === null);
  const left = ROOM + (undated ? UNDATED : 0);
  const place = (day: number | null) =>
    day === null ? ROOM : left + ((day - from) / (to - from)) * (width - left - ROOM);
  const years: Scale["years"] = days.length ? [yearOf(Math.floor(from) - 1) + 1, yearOf(to)] : null;
  return { first, last, place, undated, years };
}

/** The years, as far apart as there is room for. */
export function axis(scale: Scale, width: number) {
  const years: Scale["years"] = scale.years ?? [0, -1];
  const room = Math.max(1, Math.floor(width / YEAR_WIDTH));
  const step = yearStep(...years, room);
  const drawing = svg("svg", { class: "axis", width, height: AXIS_HEIGHT, "aria-hidden": "true" });
  if (scale.undated) drawing.append(axisLabel(word("undated"), 2, "undated"));
  for (let year = Math.ceil(years[0] / step) * step; year <= years[1]; year += step) {
    const x = Math.min(Math.max(scale.place(dayOfYear(year)), YEAR_ROOM), width - YEAR_ROOM);
    drawing.append(axisLabel(String(year), x, "year"));
  }
  return drawing;
}

function axisLabel(text: string, x: number, name: string) {
  const label = svg("text", { x, y: 17, class: name });
  label.textContent = text;
  return label;
}
