// Days, as the model has them: a day is a number.

import type { Bounds } from "../data/types";

const EPOCH = 719163; // 1 January 1970 as a proleptic Gregorian ordinal

/** The first day that a date can be, or else the last; null if nothing is known of it. */
export function soonest(bounds?: Bounds) {
  return bounds?.[0] ?? bounds?.[1] ?? null;
}

/** The last day that a date can be, or else the first. */
export function latest(bounds?: Bounds) {
  return bounds?.[1] ?? bounds?.[0] ?? null;
}

/** A day as JavaScript has it. */
export function dateOf(day: number) {
  return new Date((day - EPOCH) * 86_400_000);
}

/** A day as year-month-day. */
export function isoDay(day: number) {
  return dateOf(day).toISOString().slice(0, 10);
}

/** The year of a day. */
export function yearOf(day: number) {
  return dateOf(day).getUTCFullYear();
}

/** The first day of a year. */
export function dayOfYear(year: number) {
  return new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000 + EPOCH;
}

/** The first day of a month: its year times twelve, and how many go before it. */
export function dayOfMonth(month: number) {
  return new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / 86_400_000 + EPOCH;
}

/** The day that year-month-day names; null if it names none. */
export function dayOfIso(text: string) {
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + EPOCH;
}
