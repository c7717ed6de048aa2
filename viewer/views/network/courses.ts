// How ties run: around whom they do not touch, and parallel ties side by side.

import { via } from "../../data/curves";
import { DATA } from "../../data/data";
import type { Stage, Standing } from "../../data/standings";
import { sure } from "../../data/sure";
import type { Course } from "../../data/scene";
import type { Place } from "../../data/types";

/** How far the ties of each stage reach. */
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

/** How far out ties bend, and those with oneself ring, on whatever day they are drawn. */
export function reachOfTies(on: Stage) {
  const known = reaches.get(on) ?? DATA.ties.flatMap((_, index) => reachOf(index, on));
  reaches.set(on, known);
  return known;
}

function reachOf(index: number, { standings, bends }: Stage): Place[] {
  const { from, to } = DATA.ties[index];
  const [start, end] = [standings.get(from), standings.get(to)];
  if (!start || !end) return [];
  if (from === to) return reachOfRing(index, start);
  const smooth = courseOf(index, bends);
  if (!smooth) return [];
  const { x, y } = via(start, end, smooth.type === "curvedCW" ? smooth.roundness : -smooth.roundness);
  return [{ x: (start.x + 2 * x + end.x) / 4, y: (start.y + 2 * y + end.y) / 4 }];
}

/** Corners of the box around a ring. */
function reachOfRing(index: number, { x, y, size: radius }: Standing): Place[] {
  const { size, angle } = sure(DATA.network.edges[index].selfReference);
  const middle = { x: x + (radius + size) * Math.cos(angle), y: y - (radius + size) * Math.sin(angle) };
  return [-size, size].map((far) => ({ x: middle.x + far, y: middle.y + far }));
}
