// How two actors stand to each other.

import type { Tie } from "../data/types";
import { theme } from "../elements/theme";
import { word } from "../text/words";
import { isCertain } from "./misfits";
import { paleReasons, paleWords, strengthOf } from "./strength";
import { typeOf } from "./ties";

/** How two actors stand to each other: a mark and the word for it. */
export const STANDINGS = {
  friend: ["●", "friendly"],
  enemy: ["✕", "hostile"],
  both: ["◩", "both"],
  neither: ["○", "neutral"],
} as const;

type Standing = keyof typeof STANDINGS;

/** The colour of a standing: that of the ties that make it, or that of both. */
export function standingColour(stands: Standing, isPale: unknown = false) {
  const { signs: strong, pale, both } = theme();
  const signs = isPale ? pale : strong;
  return { friend: signs[1], enemy: signs[-1], both, neither: signs[0] }[stands];
}

/** Ties by the pair they join. */
export function byPair(ties: Tie[]) {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = pairKey(tie.from, tie.to);
    const parallel = pairs.get(key);
    if (parallel) parallel.push(tie);
    else pairs.set(key, [tie]);
  }
  return pairs;
}

/** What two actors have in common, whichever comes first. */
export function pairKey(a: number, b: number) {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** How two stand by all of some ties. */
export function standing(ties: Tie[]): Standing {
  const signs = new Set(ties.map((tie) => typeOf(tie).sign));
  if (signs.has(1) && signs.has(-1)) return "both";
  if (signs.has(1)) return "friend";
  return signs.has(-1) ? "enemy" : "neither";
}

/** How two stand by what is certain, or by what may be if nothing is. */
export function certainStanding(ties: Tie[]) {
  const certain = ties.filter(isCertain);
  return { stands: standing(certain.length ? certain : ties), isCertain: certain.length > 0 };
}

/** How two stand by what is certain, whether what is not, or is contested, would change it, and why it is pale. */
export function standingWords(ties: Tie[]) {
  const { stands, isCertain: sure } = certainStanding(ties);
  const [sureMark, name] = STANDINGS[stands];
  const other = STANDINGS[standing(ties)][1];
  const doubt = !sure || other !== name;
  const remark = sure ? word("named", { name: word("uncertain"), text: word(other) }) : word("uncertain");
  const pale = doubt ? "" : faint(ties);
  const words = [word(name), doubt && remark, pale].filter(Boolean).join(", ");
  return { mark: doubt ? `${sureMark}?` : sureMark, name, colour: standingColour(stands, pale), words, pale };
}

/** Why the mark of a pair is pale: none of its ties is certain and plain. */
function faint(ties: Tie[]) {
  return ties.some((tie) => isCertain(tie) && strengthOf(tie) === "full") ? "" : paleReasons(ties);
}

/** What the pale marks of pairs mean; nothing if none is pale. */
export function palePairs(pairs: Map<string, Tie[]>) {
  return paleWords([...pairs.values()].filter((ties) => standingWords(ties).pale).flat());
}
