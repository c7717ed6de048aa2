// Dates as the record has them: years, months and days, and ranges of them.

import type { Bounds, Tie } from "../data/types";
import { isoDay } from "./days";

/** When a tie began and ended, each as its author wrote it, or nothing: what these days do not tell, the data do. */
export function written({ since, until, written: told }: Tie) {
  return [since, until].map((bounds, i) => told?.[i] ?? (bounds ? plainest(bounds) : ""));
}

/** The shortest date of the language that can be some days; written.py writes the same. */
function plainest([first, last]: Bounds) {
  if (first === null && last === null) return "unknown";
  const begins = first === null ? [""] : forms(isoDay(first), isoDay(first));
  const ends = last === null ? [""] : forms(isoDay(last), isoDay(last + 1));
  return begins.find((form) => ends.includes(form)) ?? `${begins[0]}..${ends[0]}`;
}

/** The year, the month and the day of a day that begin or end where another one begins a year or a month. */
function forms(day: string, border: string) {
  const borders = [border.endsWith("-01-01"), border.endsWith("-01"), true];
  return [4, 7, 10].filter((_, i) => borders[i]).map((length) => day.slice(0, length));
}
