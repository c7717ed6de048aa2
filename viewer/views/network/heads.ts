// Where the arrow of a tie is: at the mark of an actor, or before the name beside it where that would cover the arrow.
// A tie whose arrow nobody sees would be read as a mutual one.

import { stage } from "../../data/stage";
import type { Place } from "../../data/types";
import { labelSize } from "./fitting";
import type { Box } from "./labels";
import { lineBoxes } from "./labels";

const HALVINGS = 20;
/** So much of an arrow, from its tip, takes the place of its line; vis-network has it so. */
const CORE = 0.9;
/** The arrows that stand before names. */
const before = new WeakMap<vis.Drawn, vis.Head>();

/** Let each tie have its arrow where it is seen: vis-network by itself knows of marks alone. */
export function placeHeads(network: vis.Network) {
  for (const tie of Object.values(network.body.edges)) {
    const { edgeType } = tie;
    if (tie.from === tie.to || Object.hasOwn(edgeType, "getArrowData")) continue;
    const { getArrowData } = edgeType;
    edgeType.getArrowData = (...asked) => {
      const head = getArrowData.apply(edgeType, asked);
      const moved = movedHead(tie, head);
      if (moved) before.set(tie, moved);
      else before.delete(tie);
      return moved ?? head;
    };
  }
}

/** How far from a place the arrow of a tie is, if it stands before a name. */
export function roomBesideHead(place: Place, tie: vis.Drawn) {
  const head = before.get(tie);
  return head ? apart(place, behind(head, 0.5)) - head.length / 2 : Infinity;
}

/** The arrow before the name that would cover it; null if none does. */
function movedHead({ edgeType, to }: vis.Drawn, head: vis.Head): vis.Head | null {
  const index = Number(to.id.slice(1));
  const standing = stage().standings.get(index);
  const letters = labelSize(index);
  if (!standing || !letters) return null;
  const name = lineBoxes(index, standing, letters);
  if (!isUnder(behind(head, 0.5), name)) return null;
  const isAtEnd = (place: Place) => isUnder(place, name) || apart(place, standing) <= standing.size;
  const share = lastShare((at) => isAtEnd(edgeType.getPoint(at)));
  const [point, start] = [edgeType.getPoint(share), edgeType.getPoint(0)];
  const guide = edgeType.getPoint(share * (1 - head.length / Math.max(apart(point, start), head.length)));
  const turned = { ...head, point, angle: Math.atan2(point.y - guide.y, point.x - guide.x) };
  return { ...turned, core: behind(turned, CORE) };
}

/** The place a share of its length behind the tip of an arrow. */
function behind({ point, angle, length }: vis.Head, share: number): Place {
  return { x: point.x - share * length * Math.cos(angle), y: point.y - share * length * Math.sin(angle) };
}

/** The last share of the way at which it has not come to its end. */
function lastShare(isAtEnd: (share: number) => boolean) {
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (isAtEnd(middle)) high = middle;
    else low = middle;
  }
  return low;
}

function isUnder({ x, y }: Place, name: Box[]) {
  return name.some((line) => Math.abs(x - line.x) <= line.half && Math.abs(y - line.y) <= line.high);
}

function apart(one: Place, other: Place) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
