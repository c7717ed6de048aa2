// Where the reader looks at the picture.

import { standingOf } from "../../data/stage";
import { change, now } from "../../data/state";
import { byId } from "../../data/template";
import { picture, showPicture } from "./picture";
import { wholePicture } from "./whole";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Remember where the reader looks, so that a link leads there. */
export function rememberPlace() {
  const { x, y } = picture.getViewPosition();
  const scale = Number(picture.getScale().toPrecision(3));
  change({ place: { x: Math.round(x), y: Math.round(y), scale } });
}

/** Look where the reader last looked, or else at everything. */
export function goToPlace() {
  if (!byId("picture").clientWidth) return;
  const { x, y, scale } = now().place ?? wholePicture();
  picture.moveTo({ position: { x, y }, scale, animation: false });
  showPicture();
}

/** Bring an actor into view. */
export function focusOn(index: number) {
  if (!standingOf(index)) return;
  const animation = calm.matches ? false : { duration: 300 };
  const { clientWidth, clientHeight } = byId("picture");
  const covered = byId("panel").getBoundingClientRect();
  const wide = covered.width < clientWidth;
  const offset = { x: wide ? -covered.width / 2 : 0, y: wide ? 0 : -Math.min(covered.height, clientHeight) / 2 };
  picture.focus(`n${index}`, { scale: Math.max(picture.getScale(), 0.9), offset, animation });
}

/** Follow the reader, who zooms and moves the picture and gives it another size. */
export function openPlace() {
  picture.on("zoom", () => {
    showPicture();
    rememberPlace();
  });
  picture.on("dragEnd", rememberPlace);
  // vis-network stretches the view after it has told of a new size: what the reader looks at is put right after that.
  picture.on("resize", () => queueMicrotask(goToPlace));
}
