// Where actors stand in the pictures in which the reader has moved some, as the section `positions:` that pins them.

import { DATA } from "../data/data";
import { withMoves } from "../data/moves";
import { pictured } from "../data/stage";
import { now } from "../data/state";

const UNPRINTED = /[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/gu;

/** The section, with everybody in these pictures: then nobody else moves when it is read. */
export function positionsText() {
  const { moved } = now();
  const lines = Object.keys(moved).sort().flatMap((layout) => [`  ${layout}:`, ...places(layout)]);
  return ["positions:", ...lines, ""].join("\n");
}

/** How many actors the reader has moved. */
export function movedCount() {
  return new Set(Object.values(now().moved).flatMap((moves) => Object.keys(moves))).size;
}

function places(layout: string) {
  const { standings } = withMoves(pictured(layout), now().moved[layout]);
  return [...standings].map(([actor, { x, y, raised }]) => {
    return `    ${quoted(DATA.actors[actor].label)}: [${x}, ${y}${raised ? ", above" : ""}]`;
  });
}

/** A name as YAML reads it back, whatever is in it. */
function quoted(name: string) {
  return JSON.stringify(name).replace(UNPRINTED, (at) => `\\u${at.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
