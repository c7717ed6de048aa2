// Friendly, hostile, neither: what each type of tie counts as.

import { DATA } from "../data/data";
import type { RelationType, Word } from "../data/types";
import { local } from "../text/local";
import { word } from "../text/words";

export const SIGNS: Record<string, Word> = { 1: "friendly", [-1]: "hostile", 0: "neutral" };

/** The order in which signs are told. */
export const SIGN_ORDER: RelationType["sign"][] = [1, -1, 0];

/** The policy on signs: which types count as friendly, hostile or neither. */
export function policyWords() {
  return SIGN_ORDER.flatMap((sign) => {
    const kinds = DATA.types.filter((type) => type.sign === sign).map((type) => local(type.label));
    return kinds.length ? `${word(SIGNS[sign])} (${kinds.join(", ")})` : [];
  });
}
