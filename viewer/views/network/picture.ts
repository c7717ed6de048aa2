// The picture: vis-network with positions that never move.

import { DATA } from "../../data/data";
import { byId } from "../../data/template";
import { followTheme } from "../../elements/theme";
import { fitTo } from "./fitting";
import { newLooks } from "./looks";
import { forgetSymbols, placeSymbols } from "./symbols";

/** What is drawn now: the same look is not given twice, since vis-network takes its time over each. */
const drawn = new Map<string, string>();
const opening = newLooks();
fresh([...opening.nodes, ...opening.edges]);
const nodes = new vis.DataSet<vis.Node>(DATA.network.nodes.map((node, i) => ({ ...node, ...opening.nodes[i] })));
const edges = new vis.DataSet<vis.Edge>(
  DATA.network.edges.map((edge, i) => ({ ...edge, ...ends(i), ...opening.edges[i] })),
);
export const picture = new vis.Network(byId("picture"), { nodes, edges }, DATA.network.options);

/** The looks that are not drawn yet. */
function fresh<Look extends { id: string }>(wanted: Look[]) {
  return wanted.filter((look) => {
    const key = JSON.stringify(look);
    if (drawn.get(look.id) === key) return false;
    drawn.set(look.id, key);
    return true;
  });
}

function ends(index: number) {
  const { from, to } = DATA.ties[index];
  return { from: `n${from}`, to: `n${to}` };
}

/** Draw what is selected and light what is chosen; nothing moves. */
export function showPicture() {
  fitTo(picture.getScale());
  forgetSymbols();
  const wanted = newLooks();
  const newNodes = fresh(wanted.nodes);
  const newEdges = fresh(wanted.edges);
  if (!newNodes.length && !newEdges.length) return;
  drawOnce(() => {
    nodes.update(newNodes);
    edges.update(newEdges);
  });
}

/** Draw all that changes in the next frame: vis-network by itself draws at each change, and in the frame again. */
function drawOnce(update: () => void) {
  const { renderer, body } = picture;
  const { allowRedraw } = renderer;
  renderer.allowRedraw = false;
  update();
  renderer.allowRedraw = allowRedraw;
  body.emitter.emit("_requestRedraw");
}

/** Draw anew where the colours change, or where the picture has come to a place where others fit. */
export function openPicture() {
  for (const layer of byId("picture").querySelectorAll("div")) layer.tabIndex = -1;
  placeSymbols(picture);
  picture.on("animationFinished", showPicture);
  followTheme(showPicture);
}
