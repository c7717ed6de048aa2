// A stage on which the reader has moved somebody: the region of a side goes along with its members, as it will once
// they are pinned there, and is left out where others stand in it, of whom it would say that they belong to the side.

import { DATA } from "./data";
import type { Stage, Standing } from "./standings";
import type { Place } from "./types";

/** Where the reader has put actors. */
export type Moves = Readonly<Record<number, Place>>;
type Region = Stage["regions"][number];
type Edges = [left: number, top: number, right: number, bottom: number];

/** The latest stage that was made of each. */
const made = new WeakMap<Stage, { moves: Moves; stage: Stage }>();

/** A stage with some moves. */
export function withMoves(base: Stage, moves: Moves = {}): Stage {
  if (!Object.keys(moves).length) return base;
  const known = made.get(base);
  if (known?.moves === moves) return known.stage;
  const moved = [...base.standings].map(([actor, standing]): [number, Standing] => {
    return [actor, { ...standing, ...moves[actor] }];
  });
  const standings = new Map(moved);
  const regions = base.regions.flatMap((region) => regionOf(region, base.standings, standings));
  const stage = { ...base, standings, regions };
  made.set(base, { moves, stage });
  return stage;
}

/** The region of a side after moves; none if others stand in it now. */
function regionOf(region: Region, before: Stage["standings"], after: Stage["standings"]): Region[] {
  const isMember = (actor: number) => isIn(edgesOf(region), before.get(actor));
  const actors = [...after.keys()];
  const members = actors.filter(isMember);
  const [old, now] = [before, after].map((standings) => around(members.map((actor) => boxOf(actor, standings))));
  const grown = members.length ? edgesOf(region).map((edge, i) => edge + now[i] - old[i]) : edgesOf(region);
  const others = actors.filter((actor) => !isMember(actor)).map((actor) => boxOf(actor, after));
  if (others.some((other) => meet(grown, other))) return [];
  const [left, top, right, bottom] = grown;
  return [[region[0], (left + right) / 2, (top + bottom) / 2, right - left, bottom - top]];
}

function edgesOf([, x, y, width, height]: Region): Edges {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/** The edges of a mark, and of the label below it as far as it is wide. */
function boxOf(actor: number, standings: Stage["standings"]): number[] {
  const { x, y, size } = standings.get(actor) ?? { x: 0, y: 0, size: 0 };
  const half = Math.max(size, DATA.network.nodes[actor].room / 2);
  return [x - half, y - size, x + half, y + size];
}

function around(boxes: number[][]) {
  const [left, top, right, bottom] = [0, 1, 2, 3].map((i) => boxes.map((box) => box[i]));
  return [Math.min(...left), Math.min(...top), Math.max(...right), Math.max(...bottom)];
}

function isIn([left, top, right, bottom]: Edges, place?: Place) {
  return place !== undefined && left < place.x && place.x < right && top < place.y && place.y < bottom;
}

function meet(one: number[], other: number[]) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
