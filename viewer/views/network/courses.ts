// How ties run: around whom they do not touch, and parallel ties side by side.

import { DATA } from "../../data/data";
import type { Stage } from "../../data/standings";
import { sure } from "../../data/sure";
import type { Course } from "../../data/scene";
import type { Place } from "../../data/types";

/** How far the rings of each stage reach. */
const reaches = new WeakMap<Stage, Place[]>();

/** The course of a tie, whose pair bends as a picture has it. */
export function courseOf(index: number, bends: ReadonlyMap<string, number>): Course["smooth"] {
  const { from, to } = DATA.ties[index];
  const { smooth } = DATA.network.edges[index];
  if (smooth && !smooth.type.startsWith("curved")) return smooth;
  const fan = smooth ? smooth.roundness * (smooth.type === "curvedCW" ? 1 : -1) : 0;
  const bend = fan + (bends.get(`${from} ${to}`) ?? 0);
  return bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false;
}

/** Corners of the boxes around the rings of those who have ties with themselves, on whatever day they are drawn. */
export function reachOfRings(on: Stage) {
  const known = reaches.get(on) ?? DATA.ties.flatMap((_, index) => reachOf(index, on));
  reaches.set(on, known);
  return known;
}

function reachOf(index: number, { standings }: Stage): Place[] {
  const { from, to } = DATA.ties[index];
  const standing = standings.get(from);
  if (!standing || from !== to) return [];
  const { x, y, size: radius } = standing;
  const { size, angle } = sure(DATA.network.edges[index].selfReference);
  const middle = { x: x + (radius + size) * Math.cos(angle), y: y - (radius + size) * Math.sin(angle) };
  return [-size, size].map((far) => ({ x: middle.x + far, y: middle.y + far }));
}
