// Ties: their types, their places, their ids.

import { DATA } from "../data/data";
import { sure } from "../data/sure";
import type { Tie } from "../data/types";

const types = new Map(DATA.types.map((type) => [type.name, type]));
const places = new Map(DATA.ties.map((tie, index) => [tie, index]));

/** The type of a tie. */
export function typeOf(tie: Tie) {
  return sure(types.get(tie.type));
}

/** The place of a tie in the data. */
export function placeOf(tie: Tie) {
  return sure(places.get(tie));
}

/** The id of a tie: an ordinary one begins with its type and its actors, which the data do not say again. */
export function idOf({ id, type, from, to }: Tie) {
  return id === "" || id.startsWith("/") ? [type, DATA.actors[from].id, DATA.actors[to].id].join("/") + id : id;
}

/** Whether a tie says who became whom. */
export function isLineage(tie: Tie) {
  return typeOf(tie).family === "succession";
}
