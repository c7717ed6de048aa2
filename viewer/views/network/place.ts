// Where the reader looks at the picture.

import { standingOf } from "../../data/stage";
import { change, now } from "../../data/state";
import { stepAt } from "../../data/story";
import { byId } from "../../data/template";
import type { Place } from "../../data/types";
import { askedFor } from "../../evidence/asked";
import { picture, showPicture } from "./picture";
import { wholePicture } from "./whole";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const GLIDE = { duration: 300 };
/** The room around whom the reader asked for, their labels in it. */
const AROUND = 160;
/** A picture that is not higher than this is read in parts. */
const LOW = 200;
/** Where the picture stays until it sets off to an actor. */
let staying: ReturnType<typeof now>["place"] = null;
/** Where the reader looked who began to drag the picture. */
let taken: Place = { x: 0, y: 0 };
/** Whether the picture is on its way. */
let gliding = false;

/** Remember where the reader looks, so that a link leads there. */
export function rememberPlace() {
  const { x, y } = picture.getViewPosition();
  const scale = Number(picture.getScale().toPrecision(3));
  change({ place: { x: Math.round(x), y: Math.round(y), scale } });
}

/** Remember it if the picture was dragged anywhere: a finger may have tried to scroll, and moved nothing. */
function rememberDrag() {
  const { x, y } = picture.getViewPosition();
  if (x !== taken.x || y !== taken.y) rememberPlace();
}

/** Look where the reader last looked, or else at everything. */
export function goToPlace(animation: typeof GLIDE | false = false) {
  if (!byId("picture").clientWidth) return;
  const { x, y, scale } = staying ?? now().place ?? placeOfStep() ?? wholePicture();
  picture.moveTo({ position: { x, y }, scale, animation });
  showPicture();
}

/** Bring an actor into view, and keep it there when the picture makes room for the panel. */
export function focusOn(index: number) {
  const standing = standingOf(index);
  if (!standing) return;
  const { x, y } = standing;
  change({ place: { x, y, scale: Number(Math.max(picture.getScale(), 0.9).toPrecision(3)) } });
  if (calm.matches) goToPlace();
  else glideSoon();
}

/** Glide once the panel has its room: vis-network cannot change the goal on the way. */
function glideSoon() {
  staying = { ...picture.getViewPosition(), scale: picture.getScale() };
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      staying = null;
      gliding = true;
      goToPlace(GLIDE);
    });
  });
}

/** Look where the reader looked, now that there is another size, and at whom they asked for. */
function keepInSight() {
  if (gliding) return;
  goToPlace();
  showAskedFor();
}

/** Look at all whom the reader asked for, if one of them stands outside of what is seen; near if they are near. */
export function showAskedFor() {
  const asked = askedFor().flatMap((index) => standingOf(index) ?? []);
  const { clientWidth, clientHeight } = byId("picture");
  const isOutside = ({ x, y }: Place) => x < 0 || y < 0 || x > clientWidth || y > clientHeight;
  const isFlat = !clientWidth || !clientHeight;
  if (staying || isFlat || !asked.some((standing) => isOutside(picture.canvasToDOM(standing)))) return;
  const { x, y, scale } = placeAround(asked, picture.getScale());
  picture.moveTo({ position: { x, y }, scale, animation: false });
  showPicture();
}

/** Where to look at a step of the story in everybody's or in a low picture: of all of it, little could be read. */
function placeOfStep() {
  if (!stepAt() || (!now().everybody && byId("picture").clientHeight > LOW)) return null;
  const asked = askedFor().flatMap((index) => standingOf(index) ?? []);
  const whole = wholePicture().scale;
  return asked.length ? placeAround(asked, Math.max(whole, 1), whole) : null;
}

/** From where some places and the room around them are seen, as near as may be and no farther away than may be. */
function placeAround(places: readonly Place[], nearest: number, farthest = 0) {
  const { clientWidth, clientHeight } = byId("picture");
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  const room = Math.min(clientWidth / (right - left + AROUND), clientHeight / (bottom - top + AROUND));
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(Math.min(nearest, room), farthest) };
}

function ends(numbers: number[]) {
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** Arrive where the picture glided to, in the size that it has now. */
function arrive() {
  if (!gliding) return;
  gliding = false;
  keepInSight();
}

/** Follow the reader, who zooms and moves the picture and gives it another size. */
export function openPlace() {
  picture.on("zoom", () => {
    showPicture();
    rememberPlace();
  });
  picture.on("dragStart", () => (taken = picture.getViewPosition()));
  picture.on("dragEnd", rememberDrag);
  picture.on("animationFinished", arrive);
  // vis-network stretches the view after it has told of a new size: what the reader looks at is put right after that.
  picture.on("resize", () => queueMicrotask(keepInSight));
}
