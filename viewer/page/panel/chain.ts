// A chain of ties in words.

import { DATA } from "../../data/data";
import type { Word } from "../../data/types";
import { local } from "../../text/local";
import { counted, word } from "../../text/words";
import { element } from "../../elements/element";
import { ANY_DAY, periodWords } from "../../time/periods";
import { togetherOf } from "../../time/together";
import type { Hop } from "../../evidence/chains";
import { tieButton } from "../../evidence/tielist";
import { typeOf } from "../../evidence/ties";

const GRADES: Record<number, Word> = { 1: "low", 2: "ungraded", 3: "medium", 4: "high" };

/** The ties of a chain, step by step, and what they are together. */
export function chainWords(hops: Hop[]) {
  const list = element("ol", { class: "chain" });
  for (const hop of hops) {
    list.append(element("li", {}, ...[hop.tie, ...hop.parallel].map(tieButton)));
  }
  const count = counted("steps", hops.length);
  const verdict = hops.length ? [count, together(hops), signWords(hops), weakestWords(hops)] : [count];
  return [list, element("p", { class: "verdict", text: [...verdict, scopeWords()].join(" · ") })];
}

function scopeWords() {
  return DATA.during ? word("during", { period: local(DATA.during) }) : word("everything");
}

function together(hops: Hop[]) {
  const found = togetherOf(hops.map(({ tie }) => tie));
  if (!found) return word("notSameTime");
  const { begins, ends } = found;
  const period = periodWords(begins[0] === -Infinity && ends.some(Number.isFinite) ? ANY_DAY : begins, ends);
  if (found.undated || !period) return word(found.sure ? "undatedTies" : "maybeTogether");
  return word(found.sure ? "sameTime" : "maybeSameTime", { period });
}

function signWords(hops: Hop[]) {
  const sign = hops.reduce((product, hop) => product * typeOf(hop.tie).sign, 1);
  return word("product", { sign: word(sign > 0 ? "friendly" : sign < 0 ? "hostile" : "neutral") });
}

function weakestWords(hops: Hop[]) {
  const level = Math.min(...hops.map((hop) => hop.tie.level));
  return word("weakest", { level: word(GRADES[level]) });
}
