// Days and periods in words, as the command has them: no more exactly than they are known.

import { sure } from "../data/sure";
import type { Bounds, CalendarDate, DateRole, Days, Tie } from "../data/types";
import { local, spoken } from "../text/local";
import { filled } from "../text/words";
import { dateOf, yearOf } from "./days";

/** What is known of a day of which nothing is. */
export const ANY_DAY: Days = [-Infinity, Infinity];

/**
 * The bounds of a day as years if they can be, else as months, else as days; none where nothing bounds it. Two that lie
 * in one year are told alike.
 */
function partsOf([first, last]: Days): (CalendarDate | null)[] {
  const fits = [partsNeeded(first, first), partsNeeded(last, last + 1)];
  const alike = Number.isFinite(first) && Number.isFinite(last) && yearOf(first) === yearOf(last);
  const lengths = alike ? [Math.max(...fits), Math.max(...fits)] : fits;
  return [first, last].map((day, i) => {
    if (!Number.isFinite(day)) return null;
    const date = dateOf(day);
    return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()].slice(0, lengths[i]);
  });
}

/** How many parts of a date its reader needs, given the day on which what it bounds begins. */
function partsNeeded(day: number, start: number) {
  if (!Number.isFinite(day)) return 1;
  const date = dateOf(start);
  return date.getUTCDate() > 1 ? 3 : date.getUTCMonth() > 0 ? 2 : 1;
}

/** A year, a month or a day in a case. */
function saidDate([year, month, day]: CalendarDate, name: string) {
  const { cases, days, months } = spoken();
  if (month === undefined) return cases[name].year + year;
  const before = cases[name].months;
  if (day === undefined) return `${typeof before === "string" ? before : before[month]}${months[month]} ${year}`;
  return `${cases[name].day}${days[day] ?? day} ${months[month]} ${year}`;
}

/** A first or last day in words, known within bounds; empty if nothing bounds it. */
function dateWords(role: DateRole, bounds: Days) {
  const [first, last] = partsOf(bounds);
  if (first === null && last === null) return "";
  const same = first && last && first.join() === last.join();
  const known = same ? (first.length === 3 ? "at" : "within") : first && last ? "among" : last ? "by" : "from";
  return told(spoken().dates[role][known], first, last);
}

/** Words of the grammar of dates with a first and a last date filled in, each in the case that its place asks for. */
function told(words: string, first: CalendarDate | null, last: CalendarDate | null) {
  return words.replace(/\{(\w+)(?::([^}]*))?\}/g, (_, which, name) => {
    return saidDate(sure(which === "first" ? first : last), name ?? "");
  });
}

/** The period of a tie in words; an event that stays true is told by its date alone. */
export function whenWords({ when, since, until, lasting }: Tie) {
  return when ? local(when) : periodWords(daysWithin(since), daysWithin(lasting ? since : until));
}

function daysWithin([first, last]: Bounds = [null, null]): Days {
  return [first ?? -Infinity, last ?? Infinity];
}

/** A period in words, its first and its last day known within bounds. */
export function periodWords(begins: Days, ends: Days) {
  if (!dateWords("begins", begins)) return dateWords("ends", ends);
  if (String(begins) === String(ends)) return dateWords("happened", begins);
  if (!dateWords("ends", ends)) return dateWords("since", begins);
  if (begins[0] === begins[1] && ends[0] === ends[1]) {
    return told(spoken().dates.fromUntil, partsOf(begins)[0], partsOf(ends)[1]);
  }
  return filled(spoken().dates.apart, { begins: dateWords("begins", begins), ends: dateWords("ends", ends) });
}
