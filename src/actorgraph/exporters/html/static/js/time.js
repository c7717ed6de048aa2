"use strict";
// Days and periods, as the model has them: a day is a number, a period holds on it, possibly holds, or does not.

const EPOCH = 719163; // 1 January 1970 as a proleptic Gregorian ordinal

/**
 * Whether a tie or a life holds on a day: "yes", "possibly", "no" (it has ended) or "future" (it has not begun).
 * @param {{ since?: Bounds, until?: Bounds }} tie
 * @param {number | null} day
 * @returns {Holds}
 */
function holdsOn(tie, day) {
  if (day === null) return "yes";
  const [firstEarliest, firstLatest] = tie.since ?? [null, -Infinity];
  const [lastEarliest, lastLatest] = tie.until ?? [Infinity, null];
  if (firstEarliest !== null && day < firstEarliest) return "future";
  if (lastLatest !== null && day > lastLatest) return "no";
  const begun = firstLatest !== null && firstLatest <= day;
  const going = lastEarliest !== null && day <= lastEarliest;
  return begun && going ? "yes" : "possibly";
}

/**
 * Whether an open tie has not been evidenced for long on a day.
 * @param {Tie} tie
 * @param {number | null} day
 */
function isFading(tie, day) {
  if (day === null || tie.lasting || tie.until || tie.evidenced === undefined) return false;
  return tie.evidenced + DATA.fadingDays < day;
}

/**
 * The first day that a date can be, or else the last; null if nothing is known of it.
 * @param {Bounds} [bounds]
 */
function soonest(bounds) {
  return bounds?.[0] ?? bounds?.[1] ?? null;
}

/**
 * The last day that a date can be, or else the first.
 * @param {Bounds} [bounds]
 */
function latest(bounds) {
  return bounds?.[1] ?? bounds?.[0] ?? null;
}

/** The days on which the picture changes, in order. */
function changes() {
  /** @type {Set<number>} */
  const days = new Set();
  for (const tie of [...DATA.ties, ...DATA.actors]) {
    for (const bound of tie.since ?? []) if (bound !== null) days.add(bound);
    for (const bound of tie.until ?? []) if (bound !== null) days.add(bound + 1);
  }
  return [...days].sort((a, b) => a - b);
}

/** @param {number} day */
function dateOf(day) {
  return new Date((day - EPOCH) * 86_400_000);
}

/**
 * A day in words, as the command has them.
 * @param {number} day
 */
function dayWords(day) {
  const date = dateOf(day);
  const { days, months } = spoken();
  const number = date.getUTCDate();
  return `${days[number] ?? number} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/**
 * A day as year-month-day, and back.
 * @param {number} day
 */
function isoDay(day) {
  return dateOf(day).toISOString().slice(0, 10);
}

/** @param {number} day */
function yearOf(day) {
  return dateOf(day).getUTCFullYear();
}

/** @param {number} year */
function dayOfYear(year) {
  return new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000 + EPOCH;
}

/** @param {string} text */
function dayOfIso(text) {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + EPOCH;
}

/** The date of the picture in words. */
function asOfWords() {
  return state.day === null ? word("allTime") : word("asOf", { date: dayWords(state.day) });
}
