// What a file is called that is taken away.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { slug } from "../text/keys";
import { local } from "../text/local";
import { asOfWords } from "./asof";
import { isoDay } from "./days";

/** The name of a file: the title of the page, the day or the period that it is of, and what else tells it apart. */
export function fileName(suffix: string, ...others: string[]) {
  const { day } = now();
  const when = day === null ? slug(asOfWords()) : isoDay(day);
  return `${[slug(local(DATA.title)) || "actorgraph", when, ...others].filter(Boolean).join("-")}.${suffix}`;
}
