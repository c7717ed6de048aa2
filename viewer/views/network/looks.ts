// How each actor and each tie looks as things stand.

import { DATA } from "../../data/data";
import { stage } from "../../data/stage";
import { theme } from "../../elements/theme";
import { lit } from "../../evidence/lit";
import { actorLook } from "./actorlook";
import { tieLook } from "./tielook";

/** How some ties look as things stand. */
export function looksOfTies(places: number[]) {
  const light = lit();
  return places.map((place) => tieLook(DATA.ties[place], place, light, theme(), stage()));
}

/** How each actor and each tie looks as things stand, in the order of the data. */
export function looks(): { nodes: vis.Node[]; edges: vis.Edge[] } {
  const light = lit();
  const colours = theme();
  const on = stage();
  return {
    nodes: DATA.actors.map((actor, i) => actorLook(actor, i, light, colours, on)),
    edges: DATA.ties.map((tie, i) => tieLook(tie, i, light, colours, on)),
  };
}
