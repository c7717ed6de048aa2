"use strict";
// Days, as the model has them: a day is a number.

const EPOCH = 719163; // 1 January 1970 as a proleptic Gregorian ordinal

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
  for (const thing of [...DATA.ties, ...DATA.actors]) {
    for (const bound of thing.since ?? []) if (bound !== null) days.add(bound);
    for (const bound of thing.until ?? []) if (bound !== null) days.add(bound + 1);
    for (const { certain: [first, last] } of timingOf(thing).stretches) {
      for (const day of first <= last ? [first, last + 1] : []) if (Number.isFinite(day)) days.add(day);
    }
  }
  if (DATA.record !== null && DATA.ties.some((tie) => !tie.since)) days.add(DATA.record);
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
  return `${days[number] ?? number} ${months[date.getUTCMonth()]} ${String(date.getUTCFullYear()).padStart(4, "0")}`;
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
  if (state.day !== null) return word("asOf", { date: dayWords(state.day) });
  return DATA.during ? word("during", { period: local(DATA.during) }) : word("allTime");
}
