// How ties run: around whom they do not touch, and parallel ties side by side.

import { DATA } from "../../data/data";
import type { Stage } from "../../data/stage";
import { sure } from "../../data/sure";
import type { Course } from "../../data/scene";
import type { Place } from "../../data/types";

/** Where curves are looked at, as shares of the way. */
const SHARES = [1, 2, 3, 4, 5, 6, 7].map((eighths) => eighths / 8);
/** How far the ties of each stage reach: corners of the boxes around those that bend. */
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

/** Corners of the boxes around all ties that bend, on whatever day they are drawn. */
export function reachOfTies(on: Stage) {
  const known = reaches.get(on) ?? DATA.ties.flatMap((_, index) => reachOf(index, on));
  reaches.set(on, known);
  return known;
}

function reachOf(index: number, { standings, bends }: Stage): Place[] {
  const from = standings.get(DATA.ties[index].from);
  const to = standings.get(DATA.ties[index].to);
  if (!from || !to) return [];
  if (from === to) return reachOfRing(from, sure(DATA.network.edges[index].selfReference));
  const smooth = courseOf(index, bends);
  return smooth ? reachOfCurve(from, to, smooth.roundness * (smooth.type === "curvedCW" ? 1 : -1)) : [];
}

type Ring = { size: number; angle: number };

function reachOfRing({ x, y, size: radius }: Place & { size: number }, { size, angle }: Ring) {
  const middle = { x: x + (radius + size) * Math.cos(angle), y: y - (radius + size) * Math.sin(angle) };
  return [-size, size].map((far) => ({ x: middle.x + far, y: middle.y + far }));
}

/** Points of a curve as vis-network draws it, beyond which it reaches by little: its ends are within the picture. */
function reachOfCurve(from: Place, to: Place, bend: number) {
  const dx = to.x - from.x;
  const dy = from.y - to.y;
  const share = (1 + Math.abs(bend)) / 2;
  const angle = Math.atan2(dy, dx) + ((1 + bend) / 2) * Math.PI;
  const far = share * Math.hypot(dx, dy);
  const via = { x: from.x + far * Math.sin(angle), y: from.y + far * Math.cos(angle) };
  return SHARES.map((t) => {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: a * from.x + b * via.x + c * to.x, y: a * from.y + b * via.y + c * to.y };
  });
}
