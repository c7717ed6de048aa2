// What came last: what changed by the day of the picture, and the ties of what is seen first that began last.

import { DATA } from "../data/data";
import { isSummarised, shapeOfStage, stage } from "../data/stage";
import { isAsOpened, now } from "../data/state";
import type { Change, Line } from "../data/types";
import { lastShown } from "../time/during";
import { isLineage } from "./ties";

/** Where there is room for one change only. */
const cramped = matchMedia("(max-width: 40rem)");

/**
 * What changed last by the day of the picture among those who stand in it, and the last big change before that; the
 * last big ones where the page does not have all that changed by then. Nothing above a step that tells it, or where
 * all is seen.
 */
export function changesTold(): { areLast: boolean; told: Line[] } {
  const { embed, everybody, step } = now();
  const isTold = everybody || (step !== null && (embed || !DATA.story.written));
  const { told, since } = DATA.changes;
  const day = lastShown();
  const past = isTold ? [] : told.filter(([when]) => when <= day).reverse();
  const areLast = since === null || day >= since;
  const last = areLast ? past.findIndex(isOfPicture) : -1;
  const big = past.filter(([, isBig], at) => isBig && at > last);
  const order = last < 0 ? big : [past[last], ...big];
  return { areLast: last >= 0, told: order.slice(0, embed || cramped.matches ? 1 : 2).map(lineOf) };
}

function lineOf([, , landscape, portrait]: Change) {
  return shapeOfStage() === "landscape" ? landscape : portrait;
}

/** Whether a change is one of actors who stand in the picture; whoever became one of them need not. */
function isOfPicture(change: Change) {
  const { standings } = stage();
  if (isSummarised()) return true;
  const [, ties] = lineOf(change);
  return ties.map((place) => DATA.ties[place]).some((tie) => {
    const standing = [tie.from, tie.to].filter((end) => standings.has(end)).length;
    return standing === 2 || (standing === 1 && isLineage(tie));
  });
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
