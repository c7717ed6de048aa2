// How ties run: around whom they do not touch, and parallel ties side by side.

import { DATA } from "../../data/data";
import type { Course } from "../../data/types";

/** The course of a tie, whose pair bends as a picture has it. */
export function courseOf(index: number, bends: ReadonlyMap<string, number>): Course["smooth"] {
  const { from, to } = DATA.ties[index];
  const { smooth } = DATA.network.edges[index];
  if (smooth && !smooth.type.startsWith("curved")) return smooth;
  const fan = smooth ? smooth.roundness * (smooth.type === "curvedCW" ? 1 : -1) : 0;
  const bend = fan + (bends.get(`${from} ${to}`) ?? 0);
  return bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false;
}
