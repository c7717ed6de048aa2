// A chain of ties in words.

import { DATA } from "../../data/data";
import type { RelationType, Tie, Word } from "../../data/types";
import { local } from "../../text/local";
import { counted, word } from "../../text/words";
import { element } from "../../elements/element";
import { ANY_DAY, periodWords } from "../../time/periods";
import { togetherOf } from "../../time/together";
import type { Hop } from "../../evidence/chains";
import { marks } from "../../evidence/sentences";
import { SIGNS } from "../../evidence/signs";
import { tieButton } from "../../evidence/tielist";
import { typeOf } from "../../evidence/ties";

const COUNTS: Record<RelationType["sign"], string> = { 1: "+1", [-1]: "−1", 0: "0" };
const GRADES: Record<number, Word> = { 1: "low", 2: "ungraded", 3: "medium", 4: "high" };

/** The ties of a chain, step by step, and what they are together. */
export function chainWords(hops: Hop[]) {
  const list = element("ol", { class: "chain" });
  for (const hop of hops) {
    list.append(element("li", {}, ...[hop.tie, ...hop.parallel].map((tie) => tieButton(tie, marks(tie.cites)))));
  }
  const count = counted("steps", hops.length);
  const said = hops.length ? [together(hops), ...signWords(hops), weakestWords(hops)] : [];
  const verdict = [count, ...said, scopeWords(), ...(hops.length ? [policyWords(hops)] : [])];
  return [list, element("p", { class: "verdict", text: verdict.join(" · ") })];
}

function scopeWords() {
  return DATA.during ? word("during", { period: local(DATA.during) }) : word("everything");
}

function together(hops: Hop[]) {
  const found = togetherOf(hops.map(({ tie }) => tie));
  if (!found) return word("notSameTime");
  const words = found.periods.map(([begins, ends]) => {
    return periodWords(begins[0] === -Infinity && ends.some(Number.isFinite) ? ANY_DAY : begins, ends);
  });
  const period = words.map((text, i) => (i ? word("again", { period: text }) : text)).join(", ");
  if (found.undated || !period) return word(found.sure ? "undatedTies" : "maybeTogether");
  const said = word(found.sure ? "sameTime" : "maybeSameTime", { period });
  return found.byLives ? word("byLives", { period: said }) : said;
}

function signWords(hops: Hop[]) {
  const product = Math.sign(hops.reduce((sign, hop) => sign * typeOf(hop.tie).sign, 1)) as RelationType["sign"];
  const sign = word(SIGNS[product]);
  return hops.some(isTorn) ? [word("productTaken", { sign }), word("torn")] : [word("product", { sign })];
}

/** Whether another tie of the two has the opposite sign, and may have held at the same time. */
function isTorn({ tie, parallel }: Hop) {
  const isOpposite = (other: Tie) => typeOf(other).sign * typeOf(tie).sign < 0;
  return parallel.some((other) => isOpposite(other) && togetherOf([tie, other]));
}

/** The lowest grade, of several ties of it the contested one. */
function weakestWords(hops: Hop[]) {
  const firm = (tie: Tie) => tie.level * 2 + (tie.status ? 0 : 1);
  const { level, status } = hops.map(({ tie }) => tie).reduce((one, other) => (firm(other) < firm(one) ? other : one));
  const words = [word(GRADES[level]), status ? word(status) : ""];
  return word("weakest", { level: words.filter(Boolean).join(", ") });
}

/** Which sign each type counts with. */
function policyWords(hops: Hop[]) {
  const types = [...new Set(hops.map(({ tie }) => typeOf(tie)))];
  return word("policy", { signs: types.map(({ label, sign }) => `${local(label)} ${COUNTS[sign]}`).join(", ") });
}
