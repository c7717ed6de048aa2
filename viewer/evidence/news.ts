// What came last: the big changes by the day of the picture, and the ties of what is seen first that began last.

import { DATA } from "../data/data";
import { shapeOfStage } from "../data/stage";
import { isAsOpened, now } from "../data/state";
import { lastShown } from "../time/during";

/** So many big changes are told at once. */
const TOLD = 2;
/** The big changes that came last by the day of the picture, the last one first. */
export function lastChanges() {
  return DATA.changes.filter(([when]) => when <= lastShown()).slice(-TOLD).reverse();
}

/** The places of the ties that came last of those that are seen first on the day of the page. */
export function latestTies() {
  return DATA.scene[shapeOfStage()].latest;
}

/**
 * Whether a tie is news where the reader is, on which there is room to say when it began: on the day of the page, among
 * those who are seen first, on a wide screen.
 */
export function isNews(index: number) {
  const { everybody, group, around } = now();
  if (shapeOfStage() === "portrait") return false;
  return isAsOpened() && !everybody && group === null && !around.length && latestTies().includes(index);
}
