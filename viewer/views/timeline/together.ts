// Ties that are one event of several actors: they are drawn as one bar or mark, as together.py of the scene has it.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { typeOf } from "../../evidence/ties";
import type { Span } from "./spans";

type Timed = { tie: Tie; span: Span };

/**
 * Which ties are drawn as one: those of one event at the same time. What lasts is one only where several parties met.
 * Those of whom mediated come after the others, so that it is drawn and told as what it was.
 */
export function together(ties: Timed[]) {
  const found = new Map<string, Timed[]>();
  ties.forEach((each, i) => {
    const { tie, span } = each;
    const isOne = tie.event && (span.isEvent || DATA.tables[tie.event]);
    const key = isOne ? JSON.stringify([tie.event, typeOf(tie).sign, tie.status, span]) : String(i);
    found.set(key, [...(found.get(key) ?? []), each]);
  });
  return [...found.values()].map((group) => [...group].sort((a, b) => mediates(a) - mediates(b)));
}

function mediates({ tie }: Timed) {
  return Number(tie.type === "mediation");
}
