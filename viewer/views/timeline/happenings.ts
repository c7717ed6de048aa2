// What happened by itself: a line through all lanes on its day, and its name below them.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { Happening } from "../../data/types";
import { cut, widthOf } from "../../elements/pen";
import { svg, tip } from "../../elements/svg";
import { marks } from "../../evidence/sentences";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { lastShown } from "../../time/during";
import type { Axis } from "./axis";
import { levelsOf } from "./levels";

export interface Mark {
  event: Happening;
  /** From where to where its day can be. */
  x: [number, number];
  label: { text: string; x: number; width: number };
  bottom: number;
}

const LEVEL = 17;
const SIZE = 5;
const LETTERS = "11px";
const LONGEST = 220;

/** What has happened by the last day that is shown, below a height, each on the first level that is free. */
export function marksOf(axis: Axis, top: number): Mark[] {
  const told = DATA.events.filter(({ date: [first] }) => first <= lastShown());
  const found = told.map((event) => {
    const x: Mark["x"] = [axis.place(event.date[0]), axis.place(event.date[1] + 1)];
    const text = cut(local(event.name), LETTERS, LONGEST);
    const width = widthOf(text, LETTERS);
    const after = middle(x) + SIZE + 4;
    const begin = after + width <= axis.right ? after : after - width - 2 * SIZE - 8;
    return { event, x, label: { text, x: begin, width } };
  });
  const levels = levelsOf(found.map(reachOf));
  return found.map((mark, i) => ({ ...mark, bottom: top + LEVEL * (levels[i] + 1) }));
}

/** How far an event reaches with its name. */
function reachOf({ x, label }: Pick<Mark, "x" | "label">): [number, number] {
  return [Math.min(label.x, middle(x)) - SIZE, Math.max(label.x + label.width, middle(x)) + 8];
}

function middle([from, to]: Mark["x"]) {
  return (from + to) / 2;
}

/** An event; where its day is not known, a stroke says which days it can be. */
export function happeningOf(mark: Mark) {
  const { event, x, label, bottom } = mark;
  const { name, when, place, note, cites } = event;
  const y = bottom - LEVEL / 2;
  const at = middle(x);
  const said = [local(name), local(when), local(place), local(note), cites ? marks(cites) : word("unsourced")];
  const words = said.filter(Boolean).join(", ");
  const index = DATA.events.indexOf(event);
  const { chosen } = now();
  const isChosen = chosen?.kind === "event" && chosen.index === index;
  const key = { tabindex: -1, "data-rove": "", "data-key": `event ${index}` };
  const reach = reachOf(mark);
  const diamond = `M${at} ${y - SIZE}l${SIZE} ${SIZE}l-${SIZE} ${SIZE}l-${SIZE} -${SIZE}z`;
  const text = svg("text", { x: label.x, y: y + 4 });
  text.textContent = label.text;
  return svg(
    "g",
    { class: "happening", role: "button", "aria-label": words, "aria-pressed": String(isChosen), ...key },
    tip(words),
    svg("rect", { class: "reach", x: reach[0], width: reach[1] - reach[0], y: y - LEVEL / 2, height: LEVEL }),
    svg("line", { class: "day", x1: at, x2: at, y1: 0, y2: y }),
    svg("line", { x1: x[0], x2: x[1], y1: y, y2: y }),
    svg("path", { d: diamond }),
    text,
  );
}
