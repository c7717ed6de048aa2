// What the record has for a day: absence is not to be taken for peace.

import { DATA } from "../data/data";
import type { Tie, Word } from "../data/types";
import { word } from "../text/words";
import { dayWords } from "../time/asof";
import { holdsOn, isWithoutBeginning } from "../time/holding";
import { whenWords } from "../time/periods";
import { timingOf } from "../time/timing";
import { typeOf } from "./ties";

/** What is said if nothing is dated to a day: nothing at all, nothing dated, nothing of what the page was made of. */
const NONE: Word[] = ["noneOnDay", "noneDatedOnDay", "noneChosenOnDay"];
const NO_HOSTILE: Word[] = ["noHostileOnDay", "noHostileDatedOnDay", "noHostileChosenOnDay"];
/** Whether the page has every tie that the record has. */
const whole = !DATA.narrowed && DATA.span === null;
const firstTie = earliest();
const lastDay = latestDay();

/** What a reader must know of the record on a day. */
export function remarksOn(day: number) {
  return [...absence(day), ...bounds(day)];
}

/** That no ties, or none that are hostile, are dated to a day. */
function absence(day: number) {
  const held = DATA.ties.filter((tie) => ["yes", "possibly"].includes(holdsOn(tie, day)));
  const dated = held.filter((tie) => !isWithoutBeginning(tie, day));
  if (!dated.length) return [word(oneOf(NONE, held))];
  const hostile = held.filter(isHostile);
  if (!DATA.types.some(({ sign }) => sign < 0) || dated.some(isHostile)) return [];
  return [word(oneOf(NO_HOSTILE, hostile))];
}

function oneOf(words: Word[], undated: Tie[]) {
  return words[DATA.narrowed ? 2 : undated.length ? 1 : 0];
}

function isHostile(tie: Tie) {
  return typeOf(tie).sign < 0;
}

/** That a day lies before or after all that the record dates. */
function bounds(day: number) {
  const { record } = DATA;
  if (record !== null && day > record) return [word("afterRecord", { date: dayWords(record) })];
  if (whole && firstTie && day < timingOf(firstTie).possible[0]) {
    return [word("firstDated", { when: whenWords(firstTie) })];
  }
  return whole && day > lastDay && day !== record ? [word("lastDated", { date: dayWords(lastDay) })] : [];
}

/** The tie that the record dates first. */
function earliest() {
  let found: Tie | null = null;
  let first = Infinity;
  for (const tie of DATA.ties) {
    const { stretches, possible } = timingOf(tie);
    if (stretches[0].possible[0] === -Infinity || possible[0] >= first) continue;
    [found, first] = [tie, possible[0]];
  }
  return found;
}

/** The last day that a date of a tie, or of what shows it, can be; infinite if there is none. */
function latestDay() {
  const days = DATA.ties.flatMap(({ since, until, evidenced, spells = [] }) => {
    return [{ since, until }, ...spells].flatMap((each) => [...(each.since ?? []), ...(each.until ?? []), evidenced]);
  });
  const known = days.filter((day) => day !== null && day !== undefined);
  return known.length ? known.reduce((last, day) => Math.max(last, day)) : Infinity;
}
