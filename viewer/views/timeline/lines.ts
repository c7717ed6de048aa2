// The lines of the timeline: lives, with the names of who has them, in lanes that are named after sides.

import { DATA } from "../../data/data";
import { chosenActor } from "../../data/state";
import { cut, widthOf } from "../../elements/pen";
import { svg, tip } from "../../elements/svg";
import { theme } from "../../elements/theme";
import type { Lit } from "../../evidence/lit";
import { nameOf } from "../../evidence/names";
import { ownSideOf, sideName } from "../../evidence/sides";
import { local } from "../../text/local";
import { counted, word } from "../../text/words";
import { lastShown } from "../../time/during";
import { SMALL, SWING, TAIL, limitOf, turnOf } from "./chart";
import type { Axis } from "./axis";
import type { Chart } from "./chart";
import { spanOfLife } from "./spans";

/** How the chart is drawn: how wide, whether names stand above their lines, how many more ties an actor has. */
export interface Manner {
  width: number;
  isNarrow: boolean;
  light: Lit | null;
  more: Map<number, number>;
}

/** Names have the room that they take when they are chosen: nothing moves then, and no number is written over. */
const FULL = "bold 13px";
/** What stands beside a name: the edge, a number of further ties, and what is between. */
const BESIDE = 48;
const START = DATA.scene.timeline.from;

/** A text in a drawing. */
export function textAt(text: string, x: number, y: number, name: string) {
  const made = svg("text", { x, y, class: name });
  made.textContent = text;
  return made;
}

/** How high the line of an actor is, and where in it the line runs. */
export function lineOf(isNarrow: boolean) {
  return isNarrow ? { height: 28, middle: 21 } : { height: 21, middle: 11 };
}

/** Where the chart begins, beside the names or below them. */
export function leftOf(actors: number[], width: number) {
  const isNarrow = width < 560;
  const longest = Math.max(80, ...actors.map((actor) => widthOf(nameOf(actor), FULL)));
  return { isNarrow, left: isNarrow ? TAIL + 4 : Math.min(longest + BESIDE, width * 0.24) + TAIL };
}

/** The names of the lanes. */
export function titles({ lanes }: Chart, { width }: Manner) {
  if (lanes.length === 1 && lanes[0].side === null) return [];
  return lanes.map(({ side, isGone, top }) => {
    const name = sideName(side ?? undefined);
    const text = cut(isGone ? word("forerunners", { name }) : name, FULL, width - 16);
    const title = textAt(text, 6, top + 16, isGone ? "head gone" : "head");
    title.setAttribute("role", "heading");
    title.setAttribute("aria-level", "2");
    title.setAttribute("aria-label", isGone ? word("forerunners", { name }) : name);
    return title;
  });
}

/** What is written for an actor: the name, after it how many more ties, and where that begins and ends. */
function headOf(actor: number, axis: Axis, { width, isNarrow, more }: Manner) {
  const count = more.get(actor) ?? 0;
  const rest = count ? `+${count}` : "";
  const restWidth = rest ? widthOf(rest, SMALL) + 8 : 0;
  const text = cut(nameOf(actor), FULL, (isNarrow ? width : axis.left - TAIL) - 12 - restWidth);
  const end = 12 + widthOf(text, FULL);
  return { count, text, rest, end, last: end + restWidth };
}

/** Who has which line, and how many more ties. */
export function namesOf({ lines, axis }: Chart, look: Manner) {
  const { width, isNarrow, light } = look;
  return [...lines].flatMap(([actor, y]) => {
    const { count, text, rest, end } = headOf(actor, axis, look);
    const base = isNarrow ? y - 7 : y + 4.5;
    const isChosen = String(chosenActor() === actor);
    const dim = light && !light.actors.has(actor) ? "dim" : "";
    const told = { "aria-label": nameOf(actor), "aria-pressed": isChosen };
    const key = { "data-rove": "", "data-key": `actor ${actor}`, ...told };
    const row = svg("rect", { class: "row", x: 0, width, y: base - 14, height: isNarrow ? 26 : 20 });
    const name = svg("g", { role: "button", tabindex: -1, class: dim, ...key }, row, textAt(text, 6, base, "name"));
    if (!rest) return [name];
    const others = textAt(rest, end, base, "rest");
    others.append(tip(counted("moreTies", count)));
    return [name, others];
  });
}

/** A life: bold where it is certain, thin where it is not, broken off where nobody says that it begins or ends. */
export function lifeOf(actor: number, { lines, axis, joins }: Chart, look: Manner) {
  const { light, isNarrow } = look;
  const span = spanOfLife(actor);
  const y = lines.get(actor) ?? 0;
  if (!span) return [];
  const side = ownSideOf(actor);
  const stroke = side === undefined ? theme().soft : theme().sides[side].edge;
  const isJoined = joins.some(({ tie, span: { last } }) => tie.from === actor && last === span.last && !span.opens[1]);
  const [first, end] = [axis.place(span.first), axis.place(span.last + 1)];
  const last = isJoined ? Math.max(first, turnOf({ span }, axis) - SWING) : end;
  const dim = light && !light.actors.has(actor) ? " dim" : "";
  const made: SVGElement[] = [];
  const limit = limitOf(axis);
  const draw = (name: string, x1: number, x2: number) => {
    const [from, to] = [Math.min(x1, limit), Math.min(x2, limit)];
    if (from !== to) made.push(svg("line", { class: name + dim, x1: from, x2: to, y1: y, y2: y, stroke }));
  };
  draw("perhaps", first, last);
  if (span.solid) {
    const [from, to] = span.solid.map((day) => Math.min(axis.place(day), last));
    if (to > from) draw("life", from, to);
  }
  if (span.opens[0]) draw("tail", first - 2, first - TAIL);
  if (span.opens[1]) draw("tail", last + 2, last + TAIL);
  const free = isNarrow ? headOf(actor, axis, look).last : 0; // where the name stands above the line, as these do
  const taken = namesTaken(actor).filter(([, since]) => axis.place(START + since) >= free);
  return [...made, ...taken.map(([, since, name]) => named(local(name), axis.place(START + since), y))];
}

/** The names that an actor has taken by the day. */
function namesTaken(actor: number) {
  return DATA.scene.timeline.names.filter(([of, since]) => of === actor && START + since <= lastShown());
}

/** Whether the line of an actor has the names that it took. */
export function isRenamed(actor: number) {
  return Boolean(spanOfLife(actor)) && namesTaken(actor).length > 0;
}

function named(text: string, x: number, y: number) {
  return textAt(cut(text, SMALL, 160), x + 4, y - 3, "called");
}
