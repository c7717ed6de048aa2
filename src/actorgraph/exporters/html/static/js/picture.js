"use strict";
// The picture: vis-network with positions that never move.

/** Rings around a click, in pixels, and at how many places of each something is looked for. */
const REACH = [[0, 1], [4, 8], [8, 8]];
const nodes = new vis.DataSet(DATA.network.nodes);
const edges = new vis.DataSet(DATA.network.edges);
const picture = new vis.Network(document.getElementById("picture"), { nodes, edges }, DATA.network.options);

picture.on("click", ({ pointer }) => {
  const id = nearest(pointer.DOM);
  choose(id === undefined ? null : { kind: id[0] === "n" ? "actor" : "tie", index: Number(id.slice(1)) });
});

/** The id of what stands at a place or beside it: in a picture that is zoomed out nobody can hit a line. */
function nearest({ x, y }) {
  for (const [far, turns] of REACH) {
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (turn * 2 * Math.PI) / turns;
      const place = { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
      const id = picture.getNodeAt(place) ?? picture.getEdgeAt(place);
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

/** Hide the ties whose type is unticked; nothing else moves. */
function applyFilter() {
  edges.update(DATA.ties.map((tie, i) => ({ id: `e${i}`, hidden: state.hidden.has(tie.type) })));
  if (state.chosen?.kind === "actor") showPanel();
}

/** Choose an actor or a tie, or nothing, and show its evidence. */
function choose(chosen) {
  state.chosen = chosen;
  if (chosen === null) picture.unselectAll();
  else if (chosen.kind === "actor") picture.selectNodes([`n${chosen.index}`]);
  else picture.setSelection({ nodes: [], edges: [`e${chosen.index}`] });
  showPanel();
  panel.scrollTop = 0;
}
