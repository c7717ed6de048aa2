// The picture by keyboard: arrow keys walk from actor to actor, plus and minus zoom, 0 shows everything.

import { stage, standingOf } from "../../data/stage";
import { change, chosenActor } from "../../data/state";
import { byId } from "../../data/template";
import { walkTo } from "../../evidence/choosing";
import { picture, showPicture } from "./picture";
import { focusOn, goToPlace, rememberPlace } from "./place";

type Way = [x: number, y: number];

export const WAYS: Record<string, Way> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOMS = new Map([["+", 1.25], ["=", 1.25], ["-", 0.8]]);

/** The nearest actor in a direction, within 45 degrees of it; undefined if there is none. */
export function beside(from: number, [wayX, wayY]: Way) {
  const start = standingOf(from);
  if (!start) return mostTiedActor();
  let best: { index: number; far: number } | undefined;
  for (const [index, { x, y }] of stage().standings) {
    const along = (x - start.x) * wayX + (y - start.y) * wayY;
    const aside = Math.abs((x - start.x) * wayY) + Math.abs((y - start.y) * wayX);
    if (index === from || along <= 0 || aside > along) continue;
    const far = along + 2 * aside;
    if (!best || far < best.far) best = { index, far };
  }
  return best?.index;
}

/** The actor with most ties, from whom the walk begins. */
export function mostTiedActor() {
  const standings = [...stage().standings];
  return standings.reduce((best, each) => (each[1].size > best[1].size ? each : best), standings[0])[0];
}

function walk(key: string) {
  const from = chosenActor();
  const to = from === null ? mostTiedActor() : beside(from, WAYS[key]);
  if (to === undefined) return;
  walkTo({ kind: "actor", index: to });
  focusOn(to);
}

function zoom(by: number) {
  picture.moveTo({ scale: picture.getScale() * by, animation: false });
  showPicture();
  rememberPlace();
}

function showEverything() {
  change({ place: null });
  goToPlace();
}

/** Listen to the keys of the picture. */
export function openWalking() {
  byId("picture").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = ZOOMS.get(event.key);
    if (Object.hasOwn(WAYS, event.key) && stage().standings.size) walk(event.key);
    else if (by) zoom(by);
    else if (event.key === "0") showEverything();
    else return;
    event.preventDefault();
  });
}
