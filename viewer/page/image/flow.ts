// What stands below a picture that is taken away, as it flows into the width that there is.

import { wide, wrapped } from "../../elements/pen";
import type { Key } from "../../elements/view";

type Placed<Thing> = { placed: [thing: Thing, x: number, y: number][]; height: number };

const ROW = 20;
export const SMALL_ROW = 16;
const GAP = 20;
/** The least width of a column of sources. */
const COLUMN = 380;

/** The entries of a key, one beside the other in as many rows as they need. */
export function flowed(keys: Key[], room: number): Placed<Key> {
  let [x, y] = [0, 0];
  const placed = keys.map((key): [Key, number, number] => {
    const width = key.width + 8 + wide(key.text, "13px");
    if (x && x + width > room) [x, y] = [0, y + ROW];
    const at = x;
    x += width + GAP;
    return [key, at, y];
  });
  return { placed, height: keys.length ? y + ROW : 0 };
}

/** Texts in columns, each in as many lines as it needs, which stand together. */
export function inColumns(texts: string[], room: number): Placed<string> {
  const count = Math.max(1, Math.floor((room + GAP) / (COLUMN + GAP)));
  const width = (room + GAP) / count - GAP;
  const blocks = texts.map((text) => wrapped(text, width));
  const most = Math.ceil(blocks.flat().length / count);
  const placed: Placed<string>["placed"] = [];
  let [column, row, height] = [0, 0, 0];
  for (const block of blocks) {
    if (row && row + block.length > most && column < count - 1) [column, row] = [column + 1, 0];
    for (const line of block) placed.push([line, column * (width + GAP), row++ * SMALL_ROW]);
    height = Math.max(height, row * SMALL_ROW);
  }
  return { placed, height };
}
