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

/** What an object has where it lacks what others in its list have. */
const LACKING = Symbol("lacking");

/**
 * Undo `packed` of the exporter: a negative number stands for a value that is written once and shared, an array for a
 * list (0 first), an object (the number of its shape first), a negative number (-1 first) or a list of objects, key by
 * key (-2 first). Shared values must not be changed.
 */
export function unpack(text: string) {
  const { keys, shapes, shared, root }: Packed = JSON.parse(text);
  const known: unknown[] = [];
  const open = (value: unknown): unknown => {
    if (typeof value === "number" && value < 0) return known[-value - 1];
    if (!Array.isArray(value)) return value;
    if (!value.length) return LACKING;
    const [kind, ...rest] = value;
    if (kind === -2) return objectsOf(shapes[rest[0] - 1].map((key) => keys[key]), rest.slice(1).map(open));
    if (kind < 0) return rest[0];
    if (kind === 0) return rest.map(open);
    return Object.fromEntries(shapes[kind - 1].map((key, i) => [keys[key], open(rest[i])]));
  };
  for (const value of shared) known.push(open(value));
  return open(root);
}

/** Objects by what each has at each of their keys. */
function objectsOf(names: string[], columns: unknown[]) {
  const entries: [string, unknown][][] = [];
  names.forEach((name, key) => {
    (columns[key] as unknown[]).forEach((value, i) => {
      const own = (entries[i] ??= []);
      if (value !== LACKING) own.push([name, value]);
    });
  });
  return entries.map((own) => Object.fromEntries(own));
}

export const DATA = unpack(byId("data").textContent) as Data;
