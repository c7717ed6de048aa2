"use strict";
// The template and the data of the page, unpacked from its block; nothing of it is ever read as anything but text.

/**
 * The element of the template with an id.
 * @type {<Id extends keyof Elements>(id: Id) => Elements[Id]}
 */
const byId = (id) => /** @type {any} */ (document.getElementById(id));

/**
 * Undo `packed` of the exporter: a negative number stands for a value that is written once and shared, an array for a
 * list (0 first), an object (the number of its shape first) or a negative number. Shared values must not be changed.
 * @param {string} text
 */
function unpack(text) {
  /** @type {Packed} */
  const { keys, shapes, shared, root } = JSON.parse(text);
  /** @type {unknown[]} */
  const known = [];
  /** @type {(value: unknown) => any} */
  const open = (value) => {
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

/** @type {Data} */
const DATA = unpack(byId("data").textContent);
