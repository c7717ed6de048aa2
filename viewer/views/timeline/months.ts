// Events by month in the bars of the timeline: columns on one scale for all bars, as months.py of the scene has it.

import { DATA } from "../../data/data";
import { svg } from "../../elements/svg";
import { dayOfMonth } from "../../time/days";
import type { Axis } from "./axis";
import type { Bar } from "./chart";
import { BAR } from "./gauge";

/** How many events the highest column stands for, and that in words; nothing if bars have no columns. */
export const MONTHS = DATA.scene.timeline.columns;
/** The line below what is known, and the least that a month with an event stands above it. */
const HAIR = 1;
/** From so many pixels on, columns stand apart. */
const WIDE = 4;

/** Whether a bar has columns: of one tie that lasts, and says its months. */
export function hasMonths({ ties, span }: Bar) {
  return MONTHS !== undefined && ties.length === 1 && !span.isEvent && ties[0].monthlyEvents !== undefined;
}

/** The columns of a bar, cut off where it is. */
export function monthsOf(bar: Bar, { place }: Axis, limit: number) {
  const said = bar.tie.monthlyEvents;
  if (!said || !hasMonths(bar)) return [];
  const [first, counts] = said;
  const d = bar.pieces.flatMap(({ x: [from, to] }) => {
    return counts.map((count, i) => {
      const [begin, end] = [place(dayOfMonth(first + i)), place(dayOfMonth(first + i + 1))];
      return count === null ? "" : monthColumn(count, Math.max(begin, from), Math.min(end, to, limit), bar.y);
    });
  });
  return [svg("path", { class: "months", d: d.join("") })];
}

/** A month on the line below it; what is too narrow to be seen apart touches the next. */
export function monthColumn(count: number, begin: number, end: number, middle: number) {
  if (end <= begin) return "";
  const share = count / (MONTHS?.most ?? count);
  const high = count ? Math.max(share * (BAR - HAIR), HAIR) : 0;
  const [bottom, apart] = [middle + BAR / 2, end - begin >= WIDE ? 1 : 0];
  const [left, right] = [begin, end - apart].map((x) => x.toFixed(1));
  const line = `M${left} ${bottom}v-${HAIR}H${end.toFixed(1)}v${HAIR}z`;
  return high ? `${line}M${left} ${bottom - HAIR}v-${high.toFixed(1)}H${right}v${high.toFixed(1)}z` : line;
}
