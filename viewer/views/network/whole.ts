// The picture as a whole.

import { stage } from "../../data/stage";
import { byId } from "../../data/template";
import { reachOfTies } from "./courses";
import { nameBox, ownSize } from "./labels";

const LARGEST = 1.6; // how near a picture of few actors is looked at
const SMALLEST = 0.01;
const ROOM_AROUND = 12;

/** The place from which all actors and their labels are seen, as near as can be. */
export function wholePicture() {
  const { clientWidth, clientHeight } = byId("picture");
  const [left, top, right, bottom] = bounds();
  const scales = [clientWidth / (right - left), clientHeight / (bottom - top), LARGEST];
  const scale = Math.max(Math.min(...scales), SMALLEST);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/** Left, top, right and bottom of all that is drawn, with a little room around it. */
function bounds() {
  const edge = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [index, standing] of stage().standings) {
    const { x, y, size } = standing;
    const name = nameBox(index, standing, ownSize(index));
    const half = Math.max(size, name.half);
    edge[0] = Math.min(edge[0], x - half);
    edge[1] = Math.min(edge[1], y - size, name.y - name.high);
    edge[2] = Math.max(edge[2], x + half);
    edge[3] = Math.max(edge[3], y + size, name.y + name.high);
  }
  for (const { x, y } of reachOfTies(stage())) {
    edge[0] = Math.min(edge[0], x);
    edge[1] = Math.min(edge[1], y);
    edge[2] = Math.max(edge[2], x);
    edge[3] = Math.max(edge[3], y);
  }
  for (const [, x, y, width, height] of stage().regions) {
    edge[0] = Math.min(edge[0], x - width / 2);
    edge[1] = Math.min(edge[1], y - height / 2);
    edge[2] = Math.max(edge[2], x + width / 2);
    edge[3] = Math.max(edge[3], y + height / 2);
  }
  const [left, top, right, bottom] = stage().standings.size ? edge : [0, 0, 0, 0];
  return [left - ROOM_AROUND, top - ROOM_AROUND, right + ROOM_AROUND, bottom + ROOM_AROUND];
}
