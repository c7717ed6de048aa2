"use strict";
// Days and periods in words, as the command has them: no more exactly than they are known.

/**
 * What is known of a day of which nothing is.
 * @type {Days}
 */
const ANY_DAY = [-Infinity, Infinity];

/**
 * The bounds of a day as years if they can be, else as months, else as days; none where nothing bounds it. Two that lie
 * in one year are told alike.
 * @param {Days} bounds
 * @returns {(CalendarDate | null)[]}
 */
function partsOf([first, last]) {
  const fits = [partsNeeded(first, first), partsNeeded(last, last + 1)];
  const alike = Number.isFinite(first) && Number.isFinite(last) && yearOf(first) === yearOf(last);
  const lengths = alike ? [Math.max(...fits), Math.max(...fits)] : fits;
  return [first, last].map((day, i) => {
    if (!Number.isFinite(day)) return null;
    const date = dateOf(day);
    return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()].slice(0, lengths[i]);
  });
}

/**
 * How many parts of a date its reader needs, given the day on which what it bounds begins.
 * @param {number} day
 * @param {number} start
 */
function partsNeeded(day, start) {
  if (!Number.isFinite(day)) return 1;
  const date = dateOf(start);
  return date.getUTCDate() > 1 ? 3 : date.getUTCMonth() > 0 ? 2 : 1;
}

/**
 * A year, a month or a day in a case.
 * @param {CalendarDate} date
 * @param {string} name
 */
function saidDate([year, month, day], name) {
  const { cases, days, months } = spoken();
  const number = String(year).padStart(4, "0");
  if (month === undefined) return cases[name].year + number;
  const before = cases[name].months;
  if (day === undefined) return `${typeof before === "string" ? before : before[month]}${months[month]} ${number}`;
  return `${cases[name].day}${days[day] ?? day} ${months[month]} ${number}`;
}

/**
 * A first or last day in words, known within bounds; empty if nothing bounds it.
 * @param {"since" | "begins" | "ends" | "happened"} role
 * @param {Days} bounds
 */
function dateWords(role, bounds) {
  const [first, last] = partsOf(bounds);
  if (first === null && last === null) return "";
  const same = first && last && first.join() === last.join();
  const known = same ? (first.length === 3 ? "at" : "within") : first && last ? "among" : last ? "by" : "from";
  return told(spoken().dates[role][known], first, last);
}

/**
 * Words of the grammar of dates with a first and a last date filled in, each in the case that its place asks for.
 * @param {string} words
 * @param {CalendarDate | null} first
 * @param {CalendarDate | null} last
 */
function told(words, first, last) {
  return words.replace(/\{(\w+)(?::([^}]*))?\}/g, (_, which, name) => {
    return saidDate(sure(which === "first" ? first : last), name ?? "");
  });
}

/**
 * A period in words, its first and its last day known within bounds.
 * @param {Days} begins
 * @param {Days} ends
 */
function periodWords(begins, ends) {
  if (!dateWords("begins", begins)) return dateWords("ends", ends);
  if (String(begins) === String(ends)) return dateWords("happened", begins);
  if (!dateWords("ends", ends)) return dateWords("since", begins);
  if (begins[0] === begins[1] && ends[0] === ends[1]) {
    return told(spoken().dates.fromUntil, partsOf(begins)[0], partsOf(ends)[1]);
  }
  return filled(spoken().dates.apart, { begins: dateWords("begins", begins), ends: dateWords("ends", ends) });
}
