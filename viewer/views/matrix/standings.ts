// How two actors stand to each other.

import type { Tie } from "../../data/types";
import { word } from "../../text/words";
import { isCertain } from "../../evidence/misfits";
import { typeOf } from "../../evidence/ties";

/** How two actors stand to each other: a mark, the word for it, a colour. */
export const STANDINGS = {
  friend: ["●", "friendly", "#0072b2"],
  enemy: ["✕", "hostile", "#d55e00"],
  both: ["◩", "both", "#a7447f"],
  neither: ["○", "neutral", "#6b7785"],
} as const;

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
export function standing(ties: Tie[]): keyof typeof STANDINGS {
  const signs = new Set(ties.map((tie) => typeOf(tie).sign));
  if (signs.has(1) && signs.has(-1)) return "both";
  if (signs.has(1)) return "friend";
  return signs.has(-1) ? "enemy" : "neither";
}

/** How two stand by what is certain, and whether what is not, or is contested, would change it. */
export function standingWords(ties: Tie[]) {
  const certain = ties.filter(isCertain);
  const [sureMark, name, colour] = STANDINGS[standing(certain.length ? certain : ties)];
  const other = STANDINGS[standing(ties)][1];
  const doubt = !certain.length || other !== name;
  const remark = certain.length ? word("named", { name: word("uncertain"), text: word(other) }) : word("uncertain");
  const words = doubt ? `${word(name)}, ${remark}` : word(name);
  return { mark: doubt ? `${sureMark}?` : sureMark, name, colour, words };
}
