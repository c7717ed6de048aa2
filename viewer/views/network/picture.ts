// The picture: vis-network with positions that never move.

import { DATA } from "../../data/data";
import { stage } from "../../data/stage";
import { byId } from "../../data/template";
import { followTheme } from "../../elements/theme";
import { fitTo } from "./fitting";
import { placeHeads } from "./heads";
import { newLooks } from "./looks";
import { openRaised } from "./raised";
import { forgetSymbols, openSymbols, placeSymbols } from "./symbols";
import { isOnStage } from "./tielook";

/** What is drawn now: the same look is not given twice, since vis-network takes its time over each. */
const drawn = new Map<string, string>();
const opening = newLooks();
const nodes = new vis.DataSet<vis.Node>(fresh(opening.nodes, nodeOf));
const edges = new vis.DataSet<vis.Edge>(fresh(opening.edges, edgeOf));
export const picture = new vis.Network(byId("picture"), { nodes, edges }, DATA.network.options);

/** The looks that are not drawn yet; of whatever is new to the picture all that is drawn of it. */
function fresh<Look extends { id: string }>(wanted: Look[], whole: (index: number) => Omit<Look, "id">) {
  return wanted.flatMap((look) => {
    const key = JSON.stringify(look);
    const known = drawn.get(look.id);
    if (known === key) return [];
    drawn.set(look.id, key);
    return [known === undefined ? { ...whole(Number(look.id.slice(1))), ...look } : look];
  });
}

/** Forget who has left the stage: vis-network takes its time over whatever it has, hidden or not. */
function gone(kind: "n" | "e") {
  const on = stage();
  const isThere = (index: number) => (kind === "n" ? on.standings.has(index) : isOnStage(DATA.ties[index], on));
  const left = [...drawn.keys()].filter((id) => id.startsWith(kind) && !isThere(Number(id.slice(1))));
  for (const id of left) drawn.delete(id);
  return left;
}

function nodeOf(index: number): Omit<vis.Node, "id"> {
  return DATA.network.nodes[index];
}

function edgeOf(index: number): Omit<vis.Edge, "id"> {
  const { from, to } = DATA.ties[index];
  return { ...DATA.network.edges[index], from: `n${from}`, to: `n${to}` };
}

/** Draw what is selected and light what is chosen; nothing moves. */
export function showPicture() {
  fitTo(picture.getScale());
  forgetSymbols();
  const oldEdges = gone("e");
  const oldNodes = gone("n");
  const wanted = newLooks();
  const newNodes = fresh(wanted.nodes, nodeOf);
  const newEdges = fresh(wanted.edges, edgeOf);
  if (!newNodes.length && !newEdges.length && !oldEdges.length && !oldNodes.length) return;
  drawOnce(() => {
    edges.remove(oldEdges);
    nodes.remove(oldNodes);
    nodes.update(newNodes);
    edges.update(newEdges);
    placeSymbols(picture);
    placeHeads(picture);
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
  openSymbols(picture);
  placeHeads(picture);
  openRaised(picture);
  picture.on("animationFinished", showPicture);
  followTheme(showPicture);
}
