// The data of the page, unpacked from its block; nothing of it is ever read as anything but text.

import { byId } from "./template";
import type { Data } from "./types";

/** The data as they stand in the page. */
interface Packed {
  keys: string[];
  shapes: number[][];
  shared: unknown[];
  root: unknown;
}

/**
 * Undo `packed` of the exporter: a negative number stands for a value that is written once and shared, an array for a
 * list (0 first), an object (the number of its shape first) or a negative number. Shared values must not be changed.
 */
export function unpack(text: string) {
  const { keys, shapes, shared, root }: Packed = JSON.parse(text);
  const known: unknown[] = [];
  const open = (value: unknown): unknown => {
    if (typeof value === "number" && value < 0) return known[-value - 1];
    if (!Array.isArray(value)) return value;
    const [kind, ...rest] = value;
    if (kind < 0) return rest[0];
    if (kind === 0) return rest.map(open);
    return Object.fromEntries(shapes[kind - 1].map((key, i) => [keys[key], open(rest[i])]));
  };
  for (const value of shared) known.push(open(value));
  return open(root);
}

export const DATA = unpack(byId("data").textContent) as Data;
