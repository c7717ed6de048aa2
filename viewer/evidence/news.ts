// What came last of what is seen first.

import { DATA } from "../data/data";
import { shapeOfStage } from "../data/stage";
import { isAsOpened, now } from "../data/state";

/** The places of the ties that came last of those that are seen first on the day of the page. */
export function latestTies() {
  return DATA.scene[shapeOfStage()].latest;
}

/** Whether a tie is news where the reader is: on the day of the page, among those who are seen first. */
export function isNews(index: number) {
  const { everybody, group, around } = now();
  return isAsOpened() && !everybody && group === null && !around.length && latestTies().includes(index);
}
