// The labels of the picture, as wide as they are in the font that the reader has.

import { DATA } from "../../data/data";
import { sure } from "../../data/sure";
import { element } from "../../elements/element";
import { nameOf } from "../../evidence/names";

const { face, size } = DATA.network.options.nodes.font;
export const FONT_SIZE = size;
const LABEL_LIMIT = 60;
const measuring = measuringPen();
/** How wide each label is. */
const widths = new Map<string, number>();

function measuringPen() {
  const pen = sure(element("canvas").getContext("2d"));
  pen.font = `${size}px ${face}`;
  return pen;
}

/** A label as it stands in the picture; the panel shows a long one whole. */
export function labelOf(index: number) {
  const label = nameOf(index);
  return label.length > LABEL_LIMIT ? `${label.slice(0, LABEL_LIMIT - 1)}…` : label;
}

/** How wide a label is, as a share of its size, in the font that the reader has. */
export function labelWidth(index: number) {
  const label = labelOf(index);
  const known = widths.get(label) ?? measuring.measureText(label).width / FONT_SIZE;
  widths.set(label, known);
  return known;
}

/**
 * The size at which a label has room in the layout: where the reader's letters are wider than those that the layout
 * reckons with, labels are smaller.
 */
export function ownSize(index: number) {
  return Math.min(FONT_SIZE, DATA.network.nodes[index].room / labelWidth(index));
}
