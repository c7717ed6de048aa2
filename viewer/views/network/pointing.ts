// The picture by mouse and finger.

import { DATA } from "../../data/data";
import { byId } from "../../data/template";
import type { Place } from "../../data/types";
import { choose } from "../../evidence/choosing";
import { fullNameOf } from "../../evidence/names";
import { sentenceText, qualities } from "../../evidence/sentences";
import { picture, showPicture } from "./picture";
import { rememberPointed } from "./pointed";

/** Rings around a click, in pixels, and at how many places of each something is looked for. */
const REACH = [[0, 1], [4, 8], [8, 8]];

/** The id of what stands at a place or beside it: in a picture that is zoomed out nobody can hit a line. */
function nearest({ x, y }: Place) {
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

function point(on: boolean) {
  byId("picture").classList.toggle("pointing", on);
}

/** Tell the type of the tie that the pointer rests on by dash and symbol, and all that is said of it in words. */
function pointAt(index: number | null) {
  point(index !== null);
  rememberPointed(index);
  showPicture();
  if (index === null) byId("picture").removeAttribute("title");
  else byId("picture").title = [sentenceText(DATA.ties[index]), ...qualities(DATA.ties[index])].join(", ");
}

/** Tell the full name of the actor that the pointer rests on. */
function pointAtActor(index: number | null) {
  point(index !== null);
  const name = index === null ? "" : fullNameOf(index);
  if (name) byId("picture").title = name;
  else byId("picture").removeAttribute("title");
}

/** Choose what stands at a place. */
export function chooseAt(place: Place) {
  byId("picture").focus({ preventScroll: true });
  const id = nearest(place);
  choose(id === undefined ? null : { kind: id[0] === "n" ? "actor" : "tie", index: Number(id.slice(1)) });
}

/** Choose what is clicked, and say by the pointer what can be. */
export function openPointing() {
  picture.on("click", ({ pointer }) => chooseAt(pointer.DOM));
  picture.on("hoverNode", ({ node }) => pointAtActor(Number(node.slice(1))));
  picture.on("blurNode", () => pointAtActor(null));
  picture.on("hoverEdge", ({ edge }) => pointAt(Number(edge.slice(1))));
  picture.on("blurEdge", () => pointAt(null));
}
