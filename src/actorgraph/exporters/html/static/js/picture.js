"use strict";
// The picture: vis-network with positions that never move.

const nodes = new vis.DataSet(DATA.network.nodes);
const edges = new vis.DataSet(DATA.network.edges);
const picture = new vis.Network(document.getElementById("picture"), { nodes, edges }, DATA.network.options);

picture.on("click", (event) => {
  if (event.nodes.length) choose({ kind: "actor", index: Number(event.nodes[0].slice(1)) });
  else if (event.edges.length) choose({ kind: "tie", index: Number(event.edges[0].slice(1)) });
  else choose(null);
});

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
