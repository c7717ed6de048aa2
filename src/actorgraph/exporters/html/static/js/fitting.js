"use strict";
// What is fitted to the zoom: labels are never smaller than an eye can read, and there are as many as there is room
// for; strokes stay long enough to be told apart.

const { face: LABEL_FACE, size: FONT_SIZE } = DATA.network.options.nodes.font;
const READABLE = 11; // pixels on the screen
const LABEL_LIMIT = 60;
/** Beyond so many actors it is left to vis-network which labels are drawn: none that are too small. */
const FITTED_LIMIT = 2000;
const LINE = 1.3;

/** Beyond so many ties their strokes are fitted to the first view only: vis-network takes its time over each. */
const STRETCHED_LIMIT = 4000;
const LARGEST = 1.6; // how near a picture of few actors is looked at
const SMALLEST = 0.01;
const ROOM_AROUND = 12;

const measuring = sure(element("canvas").getContext("2d"));
measuring.font = `${FONT_SIZE}px ${LABEL_FACE}`;
/**
 * How wide each label is.
 * @type {Map<string, number>}
 */
const widths = new Map();

/** The least size of the labels, the actors that have one (null if all have), and how much longer strokes are. */
const fitted = {
  least: 0,
  actors: /** @type {Set<number> | null} */ (null),
  stretch: stretchAt(wholePicture().scale),
};

/**
 * A label as it stands in the picture; the panel shows a long one whole.
 * @param {number} index
 */
function labelOf(index) {
  const label = nameOf(index);
  return label.length > LABEL_LIMIT ? `${label.slice(0, LABEL_LIMIT - 1)}…` : label;
}

/**
 * How wide a label is, as a share of its size, in the font that the reader has.
 * @param {number} index
 */
function labelWidth(index) {
  const label = labelOf(index);
  const known = widths.get(label) ?? measuring.measureText(label).width / FONT_SIZE;
  widths.set(label, known);
  return known;
}

/**
 * The size at which a label has room in the layout: where the reader's letters are wider than those that the layout
 * reckons with, labels are smaller.
 * @param {number} index
 */
function ownSize(index) {
  return Math.min(FONT_SIZE, DATA.network.nodes[index].room / labelWidth(index));
}

/**
 * The size of a label that is readable at the zoom.
 * @param {number} index
 */
function readableSize(index) {
  return Math.max(fitted.least, ownSize(index));
}

/**
 * The size of an actor's label; 0 if there is no room for it.
 * @param {number} index
 */
function labelSize(index) {
  return fitted.actors === null || fitted.actors.has(index) ? readableSize(index) : 0;
}

/**
 * How much longer strokes are at a zoom: in powers of two, so that a small step changes nothing.
 * @param {number} scale
 */
function stretchAt(scale) {
  return 2 ** Math.round(Math.log2(Math.max(1, 1 / scale)));
}

/**
 * The strokes of a tie.
 * @param {number} index
 */
function dashesOf(index) {
  const { dashes } = DATA.network.edges[index];
  return dashes && dashes.map((length) => length * fitted.stretch);
}

/**
 * Fit labels and strokes to the zoom: at their own size the layout has room for all labels, larger ones must find it.
 * @param {number} scale
 */
function fitTo(scale) {
  if (DATA.ties.length <= STRETCHED_LIMIT) fitted.stretch = stretchAt(scale);
  if (DATA.actors.length > FITTED_LIMIT) return;
  fitted.least = Math.ceil((READABLE / scale) * 4) / 4;
  fitted.actors = DATA.actors.every((_, index) => ownSize(index) >= fitted.least) ? null : withRoom();
}

/** The actors whose labels fit in beside those that matter more: who is chosen, who is lit, who has most ties. */
function withRoom() {
  const light = lit();
  const first = state.chosen?.kind === "actor" ? state.chosen.index : null;
  const rank = (/** @type {number} */ i) => (i === first ? 2000 : light?.actors.has(i) ? 1000 : 0);
  const weight = (/** @type {number} */ i) => DATA.network.nodes[i].size + rank(i);
  const order = DATA.actors.map((_, i) => i).sort((a, b) => weight(b) - weight(a) || a - b);
  /** @type {Box[]} */
  const taken = [];
  /** @type {Set<number>} */
  const chosen = new Set();
  for (const index of order) {
    const { x, y, size: radius } = DATA.network.nodes[index];
    const size = readableSize(index);
    const high = (size * LINE) / 2;
    const box = { x, y: y + radius + high, half: (labelWidth(index) * size) / 2, high };
    const clear = !taken.some((other) => meet(box, other));
    taken.push({ x, y, half: radius, high: radius });
    if (!clear) continue;
    taken.push(box);
    chosen.add(index);
  }
  return chosen;
}

/**
 * Whether two boxes have a place in common.
 * @param {Box} one
 * @param {Box} other
 */
function meet(one, other) {
  return Math.abs(one.x - other.x) < one.half + other.half && Math.abs(one.y - other.y) < one.high + other.high;
}

/** The place from which all actors and their labels are seen, as near as can be. */
function wholePicture() {
  const { clientWidth, clientHeight } = byId("picture");
  const [left, top, right, bottom] = bounds();
  const scales = [clientWidth / (right - left), clientHeight / (bottom - top), LARGEST];
  const scale = Math.max(Math.min(...scales), SMALLEST);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/** Left, top, right and bottom of all that is drawn, with a little room around it. */
function bounds() {
  const edge = [Infinity, Infinity, -Infinity, -Infinity];
  DATA.network.nodes.forEach(({ x, y, size }, index) => {
    const half = Math.max(size, (labelWidth(index) * ownSize(index)) / 2);
    edge[0] = Math.min(edge[0], x - half);
    edge[1] = Math.min(edge[1], y - size);
    edge[2] = Math.max(edge[2], x + half);
    edge[3] = Math.max(edge[3], y + size + FONT_SIZE * LINE);
  });
  const [left, top, right, bottom] = DATA.actors.length ? edge : [0, 0, 0, 0];
  return [left - ROOM_AROUND, top - ROOM_AROUND, right + ROOM_AROUND, bottom + ROOM_AROUND];
}
