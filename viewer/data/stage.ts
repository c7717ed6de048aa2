// Who is on the stage, and where: those who are seen first, or everybody; on a wide screen or on a tall one.

import { DATA } from "./data";
import { now } from "./state";
import { withMoves } from "./moves";
import { surroundings } from "./surroundings";
import type { Staged } from "./scene";
import type { Stage, Standing } from "./standings";

type Region = Stage["regions"][number];

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
  const { everybody, group, around } = now();
  const shape = shapeOfStage();
  const cast = everybody ? "all" : "first";
  const key = `${shape} ${cast} ${group} ${around}`;
  const known = stages.get(key) ?? (isPartSeen() ? part() : staged(DATA.scene[shape][cast]));
  stages.set(key, known);
  const layout = layoutOfStage();
  return layout === null ? known : withMoves(known, now().moved[layout]);
}

/** By what name actors are pinned in the picture on the stage; null if it is none in which they can be. */
export function layoutOfStage() {
  if (isPartSeen() || isCrowd()) return null;
  return now().everybody ? `${shapeOfStage()}_all` : shapeOfStage();
}

/** Who stands where in a picture in which actors can be pinned, whatever the reader has moved. */
export function pictured(layout: string) {
  const { first, all } = DATA.scene[layout.startsWith("portrait") ? "portrait" : "landscape"];
  return staged(layout.endsWith("_all") ? all : first);
}

/** Whether only a part is seen of a network that is too large to be read at once, or its summary. */
function isPartSeen() {
  const { everybody, group } = now();
  return Boolean(DATA.scene.summary) && !everybody && group !== "main";
}

/** Whether everybody is seen of a network that is too large to be read at once. */
export function isCrowd() {
  return Boolean(DATA.scene.summary) && now().everybody;
}

/** Whether the groups are seen instead of their members. */
export function isSummarised() {
  const { group, around } = now();
  return isPartSeen() && group === null && !around.length;
}

/** Those of a group or around somebody; nobody where groups are seen. */
function part(): Stage {
  const { group, around } = now();
  const picture = typeof group === "number" && DATA.scene.summary?.groups[group].picture;
  return picture ? staged(picture) : { standings: surroundings(around), regions: [], bends: new Map() };
}

function staged(picture: Staged | null): Stage {
  if (!picture) return crowd();
  const [left, top] = picture.size.map((size) => Math.ceil(size / 2));
  const [xs, ys, radii] = picture.places;
  const standings = picture.actors.map((actor, i): [number, Standing] => {
    return [actor, { x: xs[i] - left, y: ys[i] - top, size: radii[i], raised: picture.raised.includes(actor) }];
  });
  const [from, to, hundredths] = picture.bends;
  const bends = hundredths.flatMap((bend, i): [string, number][] => [
    [`${from[i]} ${to[i]}`, bend / 100],
    [`${to[i]} ${from[i]}`, -bend / 100],
  ]);
  const regions = picture.regions.map(([side, x, y, ...size]): Region => [side, x - left, y - top, ...size]);
  return { standings: new Map(standings), regions, bends: new Map(bends) };
}

/** Everybody, where sides cannot be surveyed, but those without a tie to others. */
function crowd(): Stage {
  const standings = new Map<number, Standing>(DATA.network.nodes.entries());
  for (const actor of DATA.scene.summary?.alone ?? []) standings.delete(actor);
  return { standings, regions: [], bends: new Map() };
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
