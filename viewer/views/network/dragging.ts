// Actors are moved by the mouse: where the reader has put them, an editor can pin them. A finger goes on moving the
// picture or scrolling the page, and whoever reads an article moves nobody in it.

import { layoutOfStage, standingOf } from "../../data/stage";
import { change, now } from "../../data/state";
import { byId } from "../../data/template";
import type { Place } from "../../data/types";
import { picture } from "./picture";
import { chooseAt } from "./pointing";

/** Who is held, from where: a place on the screen and one in the picture. */
type Held = { layout: string; actor: number; pointer: Place; start: Place };

/** Whoever moves less, in pixels, has clicked. */
const STILL = 4;
/** No picture is so wide: see positions.py. */
const FARTHEST = 100_000;
let held: Held | null = null;
let isMoved = false;
let frame = 0;

/** Take an actor that is pressed by the mouse; vis-network, which would move the picture, learns nothing of it. */
function take(event: PointerEvent) {
  const layout = layoutOfStage();
  const isOther = event.pointerType !== "mouse" || event.button !== 0 || event.shiftKey || event.ctrlKey;
  if (isOther || layout === null || now().embed) return;
  const pointer = placeOf(event);
  const id = picture.getNodeAt(pointer);
  const start = id === undefined ? undefined : standingOf(Number(id.slice(1)));
  if (id === undefined || !start) return;
  held = { layout, actor: Number(id.slice(1)), pointer, start };
  isMoved = false;
  event.stopPropagation();
  byId("picture").setPointerCapture(event.pointerId);
}

/** Carry the actor that is held. */
function carry(event: PointerEvent) {
  if (!held) return;
  const { layout, actor, pointer, start } = held;
  const { x, y } = placeOf(event);
  const [across, down] = [x - pointer.x, y - pointer.y];
  isMoved ||= Math.hypot(across, down) > STILL;
  if (!isMoved) return;
  byId("picture").classList.add("dragging");
  const scale = picture.getScale();
  const place = { x: within(start.x + across / scale), y: within(start.y + down / scale) };
  const moved = { ...now().moved, [layout]: { ...now().moved[layout], [actor]: place } };
  change({ moved }, inNextFrame);
}

function within(number: number) {
  return Math.round(Math.min(Math.max(number, -FARTHEST), FARTHEST));
}

/** There may be more moves than frames. */
function inNextFrame(tell: () => void) {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(tell);
}

/** Let go of who is held; who was not moved was clicked. */
function drop({ type }: PointerEvent) {
  if (held && !isMoved && type === "pointerup") chooseAt(held.pointer);
  held = null;
  byId("picture").classList.remove("dragging");
}

function placeOf({ clientX, clientY }: PointerEvent): Place {
  const { x, y } = byId("picture").getBoundingClientRect();
  return { x: clientX - x, y: clientY - y };
}

/** Listen to the mouse before vis-network does. */
export function openDragging() {
  const box = byId("picture");
  box.addEventListener("pointerdown", take, { capture: true });
  box.addEventListener("pointermove", carry);
  box.addEventListener("pointerup", drop);
  box.addEventListener("pointercancel", drop);
}
