// What is fitted to the zoom: labels are never smaller than an eye can read, and there are as many as there is room
// for; strokes stay long enough to be told apart.

import { DATA } from "../../data/data";
import { isCrowd, stage } from "../../data/stage";
import { chosenActor } from "../../data/state";
import { lit } from "../../evidence/lit";
import type { Box } from "./labels";
import { FONT_SIZE, READABLE, nameBox, ownSize } from "./labels";
import { wholePicture } from "./whole";

/** So many times nearer than the whole, types of ties are told by dash and symbol. */
const NEAR = 1.5;
/** How much larger a symbol is than the least label. */
const SYMBOL = 1.2;
/** Beyond so many actors it is left to vis-network which labels are drawn: none that are too small. */
const FITTED_LIMIT = 2000;
/** Beyond so many ties their strokes are fitted to the first view only: vis-network takes its time over each. */
const STRETCHED_LIMIT = 4000;

/**
 * The least size of the labels, that of the names of sides, the actors that have a label (null if all have), how much
 * longer strokes are, and whether the reader is near.
 */
const fitted = {
  least: 0,
  title: FONT_SIZE,
  actors: null as Set<number> | null,
  stretch: stretchAt(wholePicture().scale),
  near: false,
};

/** Whether the reader has come so near that types of ties can be told apart. */
export function isNear() {
  return fitted.near;
}

/** The size of a label that is readable at the zoom. */
function readableSize(index: number) {
  return Math.max(fitted.least, ownSize(index));
}

/** The size of a tie's symbol: a little more than that of a label, since there is but one of it. */
export function symbolSize() {
  return Math.max(fitted.least, READABLE) * SYMBOL;
}

/** The size of the name of a side. */
export function titleSize() {
  return fitted.title;
}

/** The size of an actor's label; 0 if there is no room for it. */
export function labelSize(index: number) {
  return fitted.actors === null || fitted.actors.has(index) ? readableSize(index) : 0;
}

/** How much longer strokes are at a zoom: in powers of two, so that a small step changes nothing. */
function stretchAt(scale: number) {
  return 2 ** Math.round(Math.log2(Math.max(1, 1 / scale)));
}

/** How much longer strokes are at the zoom. */
export function stretch() {
  return fitted.stretch;
}

/** The strokes of a tie. */
export function dashesOf(index: number) {
  const { dashes } = DATA.network.edges[index];
  return dashes && dashes.map((length) => length * fitted.stretch);
}

/**
 * Fit labels and strokes to the zoom: at their own size the layout has room for all labels, larger ones must find it;
 * so must all where everybody is drawn of a large network.
 */
export function fitTo(scale: number) {
  fitted.near = scale > NEAR * wholePicture().scale;
  if (DATA.ties.length <= STRETCHED_LIMIT) fitted.stretch = stretchAt(scale);
  fitted.title = Math.max(FONT_SIZE, READABLE / scale);
  const cast = [...stage().standings.keys()];
  if (cast.length > FITTED_LIMIT) return;
  fitted.least = Math.ceil((READABLE / scale) * 4) / 4;
  const roomy = !isCrowd() && cast.every((index) => ownSize(index) >= fitted.least);
  fitted.actors = roomy ? null : withRoom();
}

/** The actors whose labels fit in beside those that matter more: who is chosen, who is lit, who has most ties. */
function withRoom() {
  const light = lit();
  const first = chosenActor();
  const rank = (i: number) => (i === first ? 2000 : light?.actors.has(i) ? 1000 : 0);
  const order = [...stage().standings].map(([index, standing]) => {
    return { index, standing, weight: standing.size + rank(index) };
  });
  order.sort((one, other) => other.weight - one.weight || one.index - other.index);
  const taken: Box[] = [];
  const chosen = new Set<number>();
  for (const { index, standing } of order) {
    const { x, y, size: radius } = standing;
    const box = nameBox(index, standing, readableSize(index));
    const clear = !taken.some((other) => meet(box, other));
    taken.push({ x, y, half: radius, high: radius });
    if (!clear) continue;
    taken.push(box);
    chosen.add(index);
  }
  return chosen;
}

/** Whether two boxes have a place in common. */
function meet(one: Box, other: Box) {
  return Math.abs(one.x - other.x) < one.half + other.half && Math.abs(one.y - other.y) < one.high + other.high;
}
