// The timeline, a map of lineage: a life line for each actor, side by side, mergers and splits that join them, other
// ties as arcs where they begin.

import { DATA } from "../data/data";
import { chosenActor } from "../data/state";
import { button, element, isolated, withEnd } from "../elements/element";
import { redraw } from "../elements/redraw";
import { rove } from "../elements/roving";
import { bringFirstIntoSight } from "../elements/sight";
import type { View } from "../elements/view";
import { askedFor } from "../evidence/asked";
import { choose } from "../evidence/choosing";
import { lineKey } from "../evidence/linekey";
import { limitWords, mostTied } from "../evidence/mosttied";
import { nameOf } from "../evidence/names";
import { isSelected } from "../evidence/selection";
import { inColourOf } from "../evidence/sidemarks";
import { ownSidesWords, sideName } from "../evidence/sides";
import { timelineDrawing } from "./timeline/drawing";
import { lanesOf } from "./timeline/lanes";
import type { Lane } from "./timeline/lanes";
import { lives } from "./timeline/lives";
import { AXIS_HEIGHT, axis, scaleOf } from "./timeline/scale";

const LIVES_LIMIT = 200;
/** How narrow the lines of many years can be, and those of one or two. */
const NARROWEST = 520;
const MOST_NARROW = 180;

function showTimeline(box: HTMLElement) {
  const selected = DATA.ties.filter(isSelected);
  const among = new Set(mostTied(selected, LIVES_LIMIT));
  const ties = selected.filter((tie) => among.has(tie.from) && among.has(tie.to));
  const lanes = lanesOf([...among], ties);
  const actors = lanes.flatMap((lane) => lane.actors);
  const names = element("div", { class: "names" }, ...lanes.flatMap(namesOfLane));
  const room = box.clientWidth - 2 - Math.min(240, box.clientWidth * 0.32);
  const [from, to] = scaleOf(ties, actors, room).years ?? [0, 0];
  const width = Math.max(to - from > 1 ? NARROWEST : MOST_NARROW, room);
  const scale = scaleOf(ties, actors, width);
  const chart = element("div", { class: "lives" }, axis(scale, width), lives(lanes, ties, scale, width));
  const key = element("p", { class: "key" }, ...lineKey(ties), ...(ownSidesWords() ? [ownSidesWords()] : []));
  redraw(box, limitWords(actors.length, selected), key, element("div", { class: "lines whole" }, names, chart));
  rove(names);
  rove(chart);
}

/** Mark the names of whom the reader asked for, and bring one of them, or a tie that is chosen, into sight. */
function markTimeline(box: HTMLElement, isOther: boolean) {
  const asked = new Set(askedFor().map((index) => `actor ${index}`));
  const names = [...box.querySelectorAll<HTMLElement>(".names button")];
  const isAsked = ({ dataset }: HTMLElement) => asked.has(dataset.key ?? "");
  for (const name of names) name.parentElement?.classList.toggle("lit", isAsked(name));
  if (isOther) bringFirstIntoSight(box, names.filter(isAsked), { side: 0, head: AXIS_HEIGHT });
}

/** The names of those in a lane, below that of their side. */
function namesOfLane({ side, named, actors }: Lane) {
  const name = inColourOf(side, element("h2", { class: "side" }, isolated(sideName(side))));
  return [...(named ? [name] : []), element("ul", {}, ...actors.map(nameOfLine))];
}

function nameOfLine(index: number) {
  const chosen = String(chosenActor() === index);
  const label = { "aria-label": nameOf(index), "aria-pressed": chosen };
  const attributes = { "data-rove": "", "data-key": `actor ${index}`, ...label };
  const name = button("", () => choose({ kind: "actor", index }), attributes);
  name.append(withEnd(nameOf(index)));
  return element("li", {}, name);
}

export const view: View = {
  name: "timeline",
  tab: 2,
  show: showTimeline,
  mark: markTimeline,
  fits: true,
  drawing: timelineDrawing,
};
