// How each actor and each tie looks as things stand.

import { DATA } from "../../data/data";
import { stage } from "../../data/stage";
import type { Tie } from "../../data/types";
import { theme } from "../../elements/theme";
import { lit } from "../../evidence/lit";
import { actorLook } from "./actorlook";
import { tieLook } from "./tielook";

/** How each actor and each tie on the stage looks as things stand, in the order of the data. */
export function looks(): { nodes: vis.Node[]; edges: vis.Edge[] } {
  const light = lit();
  const colours = theme();
  const on = stage();
  const { standings } = on;
  const isThere = ({ from, to }: Tie) => standings.has(from) && standings.has(to);
  return {
    nodes: DATA.actors.flatMap((actor, i) => (standings.has(i) ? actorLook(actor, i, light, colours, on) : [])),
    edges: DATA.ties.flatMap((tie, i) => (isThere(tie) ? tieLook(tie, i, light, colours, on) : [])),
  };
}
