// Who is on the stage, and where: those who are seen first, or everybody; on a wide screen or on a tall one.

import { DATA } from "./data";
import { now } from "./state";
import type { Staged } from "./scene";
import type { Place } from "./types";

/** Where somebody stands, and how far the mark of an actor reaches. */
type Standing = Place & { size: number };

export interface Stage {
  standings: ReadonlyMap<number, Standing>;
  regions: Staged["regions"];
  /** How the tie of a pair bends, seen from either end. */
  bends: ReadonlyMap<string, number>;
}

/** Windows that are narrower, in pixels or by their height, have the tall picture, whatever is open beside it. */
const NARROW = 500;
const SLENDER = 0.75;
const stages = new Map<string, Stage>();

/** The shape of the picture that the window has room for. */
export function shapeOfStage() {
  return innerWidth < Math.max(SLENDER * innerHeight, NARROW) ? "portrait" : "landscape";
}

/** The stage as things stand. */
export function stage(): Stage {
  const shape = shapeOfStage();
  const cast = now().everybody ? "all" : "first";
  const key = `${shape} ${cast}`;
  const known = stages.get(key) ?? staged(DATA.scene[shape][cast]);
  stages.set(key, known);
  return known;
}

function staged(picture: Staged | null): Stage {
  if (!picture) return crowd();
  const standings = picture.actors.map((actor, i): [number, Standing] => {
    const [x, y, size] = picture.places.slice(3 * i, 3 * i + 3);
    return [actor, { x, y, size }];
  });
  const bends = picture.bends.flatMap(([from, to, bend]): [string, number][] => [
    [`${from} ${to}`, bend / 100],
    [`${to} ${from}`, -bend / 100],
  ]);
  return { standings: new Map(standings), regions: picture.regions, bends: new Map(bends) };
}

/** Everybody, where sides cannot be surveyed. */
function crowd(): Stage {
  return { standings: new Map(DATA.network.nodes.entries()), regions: [], bends: new Map() };
}

/** Where an actor stands; undefined if they are not on the stage. */
export function standingOf(index: number) {
  return stage().standings.get(index);
}

/** Whether there is more to see than what is seen first. */
export function isMoreToSee() {
  const first = DATA.scene.landscape.first.actors.length;
  return first > 0 && first < DATA.actors.length;
}
