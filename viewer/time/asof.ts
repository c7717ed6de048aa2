// Days in words.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { local, spoken } from "../text/local";
import { word } from "../text/words";
import { dateOf } from "./days";

/** A day in words, as the command has them. */
export function dayWords(day: number) {
  const date = dateOf(day);
  const { days, months } = spoken();
  const number = date.getUTCDate();
  return `${days[number] ?? number} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** The day or the period of the page as it opens, in words; nothing if nothing is dated. */
export function openingWords() {
  if (DATA.day !== null) return word("asOf", { date: dayWords(DATA.day) });
  return DATA.during ? word("during", { period: local(DATA.during) }) : "";
}

/** The date or the period of the picture in words. */
export function asOfWords() {
  const { day, during } = now();
  if (day !== null) return word("asOf", { date: dayWords(day) });
  if (during) return word("during", { period: local(during.words) });
  return DATA.during ? word("during", { period: local(DATA.during) }) : word("allTime");
}
