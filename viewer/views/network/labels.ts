// The labels of the picture, as wide as they are in the font that the reader has.

import { DATA } from "../../data/data";
import type { Standing } from "../../data/standings";
import { sure } from "../../data/sure";
import type { Place } from "../../data/types";
import { element } from "../../elements/element";
import { nameOf } from "../../evidence/names";

export const { face: FACE, size: FONT_SIZE } = DATA.network.options.nodes.font;
export const READABLE = 11; // pixels on the screen
/** How high a line is, as a share of its letters. */
const LINE = 1.3;
/** How far vis-network keeps a name from the mark, in pixels. */
const GAP = 4;
const LABEL_LIMIT = 60;
/** So much of the end of a long label stays: names that begin alike differ there. */
const LABEL_END = 26;
/** Lines are broken before they are longer, if there is a space. */
const LINE_LIMIT = 16;
const measuring = measuringPen();
/** The lines of each name, how wide each line is, and how wide the label of each name. */
const lines = new Map<string, string[]>();
const widths = new Map<string, number>();
const labelWidths = new Map<string, number>();

function measuringPen() {
  const pen = sure(element("canvas").getContext("2d"));
  pen.font = `${FONT_SIZE}px ${FACE}`;
  return pen;
}

/** A box around a place: half its width and half its height. */
export type Box = Place & { half: number; high: number };

/** Where the name of an actor stands at a size of its letters. */
export function nameBox(index: number, standing: Standing, letters: number): Box {
  const high = (letters * LINE * linesOf(index).length) / 2;
  const apart = standing.size + high;
  const y = standing.y + (standing.raised ? -apart : apart);
  return { x: standing.x, y, half: (labelWidth(index) * letters) / 2, high };
}

/** Where each line of the name of an actor stands at a size of its letters. */
export function lineBoxes(index: number, standing: Standing, letters: number): Box[] {
  const { x, y, high } = nameBox(index, standing, letters);
  const each = (letters * LINE) / 2;
  return linesOf(index).map((line, i) => {
    return { x, y: y - high + (2 * i + 1) * each, half: (textWidth(line) * letters) / 2, high: each };
  });
}

/**
 * By how much vis-network is to lift the name of an actor, which hangs from half a line below the gap under the mark:
 * it shall begin at the gap, or end at the one above the mark.
 */
export function liftOf(index: number, standing: Standing, letters: number) {
  const above = 2 * standing.size + 2 * GAP + letters * linesOf(index).length;
  return -letters / 2 - (standing.raised ? above : 0);
}

/** The lines of a label as it stands in the picture; the panel shows a long one whole. */
export function linesOf(index: number) {
  const name = nameOf(index);
  const known = lines.get(name) ?? broken(name);
  lines.set(name, known);
  return known;
}

/** The lines of a name as it stands in a picture. */
export function broken(name: string) {
  const made: string[] = [];
  for (const part of withEnds(name).split(/\s+/).filter(Boolean)) {
    const longer = `${made.at(-1) ?? ""} ${part}`;
    if (made.length && longer.length <= LINE_LIMIT) made[made.length - 1] = longer;
    else made.push(part);
  }
  return made;
}

/** Of a long name the beginning and the end. */
export function withEnds(name: string, limit = LABEL_LIMIT) {
  if (name.length <= limit) return name;
  return `${name.slice(0, limit - LABEL_END - 1)}…${name.slice(-LABEL_END)}`;
}

/** A label as it stands in the picture. */
export function labelOf(index: number) {
  return linesOf(index).join("\n");
}

/** How wide a label is, as a share of its size, in the font that the reader has. */
export function labelWidth(index: number) {
  const name = nameOf(index);
  const known = labelWidths.get(name) ?? Math.max(...linesOf(index).map(textWidth));
  labelWidths.set(name, known);
  return known;
}

/** How wide a text is on one line, as a share of its size. */
export function textWidth(line: string) {
  const known = widths.get(line) ?? measuring.measureText(line).width / FONT_SIZE;
  widths.set(line, known);
  return known;
}

/**
 * The size at which a label has room in the layout: where the reader's letters are wider than those that the layout
 * reckons with, labels are smaller.
 */
export function ownSize(index: number) {
  return Math.min(FONT_SIZE, DATA.network.nodes[index].room / labelWidth(index));
}
