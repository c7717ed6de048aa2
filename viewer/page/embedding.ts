// In an article wheel and one finger scroll the article, before a click and after it. With Ctrl or Command the wheel
// zooms the picture; two fingers zoom and move it; the mouse drags it.

import { isSummarised } from "../data/stage";
import { now } from "../data/state";
import { byId } from "../data/template";
import type { Place } from "../data/types";
import { groupHint } from "../evidence/groups";
import { word } from "../text/words";
import { picture, showPicture } from "../views/network/picture";
import { rememberPlace } from "../views/network/place";
import { chooseAt } from "../views/network/pointing";

/** Whether it is a finger that the reader has. */
const byFinger = matchMedia("(pointer: coarse)");
/** How near and how far the picture can be looked at, as vis-network has it for the wheel. */
const FARTHEST = 0.00001;
const NEAREST = 10;
/** Whether the reader is still to be told that actors and ties can be chosen. */
let needed = true;
/** Where two fingers were: the place between them, and how far apart; null without two. */
let grip: (Place & { apart: number }) | null = null;
/** Whether it was a finger that touched the picture of an article last. */
let isTouched = false;

/** Be a page in another one, or by itself. */
export function applyEmbedding() {
  document.body.classList.toggle("embed", now().embed);
}

/** Say what a click does until the reader knows, and in an article how the picture is moved. */
export function showHint() {
  const { chosen, ends, embed } = now();
  if (chosen || ends) needed = false;
  const moved = embed ? word(byFinger.matches ? "fingersMove" : "wheelZooms") : "";
  byId("hint").textContent = isSummarised() ? groupHint() : [word("hint"), moved].filter(Boolean).join(" ");
  byId("hint").hidden = !embed && !needed;
}

/** Keep from vis-network the wheel that belongs to the article. */
function spareWheel(event: WheelEvent) {
  if (now().embed && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}

/**
 * Keep fingers from vis-network from the beginning: when one scrolls the article, the browser takes it away at the
 * place 0,0, which vis-network would take for a long drag, and the next tap for its end.
 */
function spareFinger(event: PointerEvent) {
  isTouched = now().embed && event.pointerType !== "mouse";
  if (isTouched) event.stopPropagation();
}

/** Choose what a finger taps: the browser tells a tap from a swipe. */
function tap({ clientX, clientY }: MouseEvent) {
  if (!isTouched) return;
  const { x, y } = byId("picture").getBoundingClientRect();
  chooseAt({ x: clientX - x, y: clientY - y });
}

/** Move and zoom the picture with two fingers: what is between them stays there. */
function pinch(event: TouchEvent) {
  const held = now().embed && event.touches.length === 2 && event.cancelable ? gripOf(event.touches) : null;
  const last = grip;
  grip = held;
  if (!held) return;
  event.preventDefault();
  if (!last) return;
  const { clientWidth, clientHeight } = byId("picture");
  const { x, y } = picture.getViewPosition();
  const old = picture.getScale();
  const scale = Math.min(Math.max((old * held.apart) / last.apart, FARTHEST), NEAREST);
  const along = (centre: number, from: number, to: number, size: number) => {
    return centre + (from - size / 2) / old - (to - size / 2) / scale;
  };
  const position = { x: along(x, last.x, held.x, clientWidth), y: along(y, last.y, held.y, clientHeight) };
  picture.moveTo({ position, scale, animation: false });
  showPicture();
  rememberPlace();
}

function gripOf([one, other]: TouchList) {
  const { x, y } = byId("picture").getBoundingClientRect();
  const apart = Math.max(Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY), 1);
  return { x: (one.clientX + other.clientX) / 2 - x, y: (one.clientY + other.clientY) / 2 - y, apart };
}

/** Listen to wheel and fingers before vis-network does. */
export function openEmbedding() {
  const box = byId("picture");
  box.addEventListener("wheel", spareWheel, { capture: true, passive: true });
  box.addEventListener("pointerdown", spareFinger, { capture: true });
  box.addEventListener("click", tap);
  for (const name of ["touchstart", "touchmove", "touchend"] as const) {
    box.addEventListener(name, pinch, { passive: false });
  }
  byFinger.addEventListener("change", showHint);
}
