// The network, the view that the page opens in. Its picture is never out of step with the state, not even out of
// sight, so it is not drawn as a view is.

import { DATA } from "../data/data";
import { isSummarised, stage } from "../data/stage";
import { now } from "../data/state";
import { sure } from "../data/sure";
import { byId } from "../data/template";
import { element } from "../elements/element";
import { FINENESS } from "../elements/pen";
import type { Drawing, View } from "../elements/view";
import { isCounted, undatedFriendships } from "../evidence/groups";
import { isCompared } from "../evidence/selection";
import { picture } from "./network/picture";
import { focusOn, goToPlace } from "./network/place";
import { summaryDrawing } from "./network/summary";
import { isPictured, isTold, shownTies, undatedTies } from "./network/tielook";

/** The picture as the reader sees it, drawn anew at twice the size. */
function networkDrawing(): Drawing | Promise<Drawing> {
  if (isSummarised()) return summaryDrawing();
  const { clientWidth: width, clientHeight: height } = byId("picture");
  const position = picture.getViewPosition();
  const scale = picture.getScale();
  picture.setSize(`${width * FINENESS}px`, `${height * FINENESS}px`);
  picture.moveTo({ position, scale: scale * FINENESS, animation: false });
  picture.redraw();
  const fine = element("canvas");
  fine.width = width * FINENESS;
  fine.height = height * FINENESS;
  const canvas = sure(byId("picture").querySelector("canvas"));
  if (canvas.width && canvas.height) sure(fine.getContext("2d")).drawImage(canvas, 0, 0, fine.width, fine.height);
  picture.setSize("100%", "100%");
  picture.moveTo({ position, scale, animation: false });
  return { width, height, draw: (pen) => width && height && pen.drawImage(fine, 0, 0, width, height) };
}

export const view: View = {
  name: "network",
  tab: 1,
  box: byId("picture-frame"),
  undated: () => (isSummarised() ? undatedFriendships() : undatedTies()),
  enter: () => queueMicrotask(() => goToPlace()),
  seek: focusOn,
  counts: () => (isSummarised() ? "countsCompared" : now().everybody ? "countsAll" : "countsPicture"),
  draws: () => (isSummarised() ? isCompared : (tie) => isPictured(tie, stage())),
  drawing: networkDrawing,
  ties: () => (isSummarised() ? DATA.ties.filter(isCounted) : shownTies()),
  tells: (tie) => !isSummarised() && isTold(tie),
};
