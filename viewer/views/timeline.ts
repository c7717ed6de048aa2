// The timeline: life lines by side that join and part, ties as bars for as long as they hold, events as marks.

import { DATA } from "../data/data";
import { isMoreToSee } from "../data/stage";
import { change, now } from "../data/state";
import type { Tie } from "../data/types";
import { button, element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { rove } from "../elements/roving";
import { bringFirstIntoSight } from "../elements/sight";
import { imageOf } from "../elements/svgimage";
import type { Drawing, Key, View } from "../elements/view";
import { lit } from "../evidence/lit";
import { currentPath } from "../evidence/path";
import { isPassable, isSelected } from "../evidence/selection";
import { counted, word } from "../text/words";
import { axisOf } from "./timeline/axis";
import { castOf } from "./timeline/cast";
import type { Cast } from "./timeline/cast";
import { TAIL, chartOf } from "./timeline/chart";
import type { Chart } from "./timeline/chart";
import { AXIS_HEIGHT, axisDrawing, chartDrawing, isAsked, partsOf, pressable } from "./timeline/drawing";
import { keyOfLines, timelineKey } from "./timeline/key";
import { leftOf, lineOf } from "./timeline/lines";
import { isEarlier, isUntold, spanDrawn, spanOfLife, spanOfTie } from "./timeline/spans";

/** The least that a chart needs; a sheet of A4 between its margins, and how high a part of a chart is on it. */
const NARROWEST = 280;
/** How much room there has to be for what lines mean to be told above them. */
const ROOMY = 700;
const PAPER = { width: 690, part: 430 };
/** Whether the reader has opened the rest of the key. */
let isKeyOpen = false;
const onPaper = matchMedia("print");

function showTimeline(box: HTMLElement) {
  const cast = castOf();
  const actors = cast.lanes.flatMap((lane) => lane.actors);
  const width = onPaper.matches ? PAPER.width : Math.max(NARROWEST, box.clientWidth - 16);
  const { isNarrow, left } = leftOf(actors, width);
  const axis = axisOf(cast.axis, left, width - TAIL - 4);
  const nothing = element("p", { class: "limit", text: word(actors.length ? "nothingDated" : "noTies") });
  if (!axis) {
    redraw(box, nothing);
    return;
  }
  const ties = DATA.ties.filter((tie) => isPassable(tie) && cast.draws(tie));
  const whole = chartOf(cast.lanes, ties, axis, lineOf(isNarrow));
  // What has not begun by the day is not drawn, but has its place: nothing moves with the day.
  const isShown = ({ tie }: { tie: Tie }) => isSelected(tie) && isTold(tie);
  const bars = whole.bars.filter((bar) => bar.ties.some((tie) => isShown({ tie })));
  const chart = { ...whole, bars, joins: whole.joins.filter(isShown) };
  if (isBare(chart)) {
    redraw(box, nothing);
    return;
  }
  const look = { width, isNarrow, light: lit(), more: moreTies(cast) };
  const parts = partsOf(chart, onPaper.matches ? PAPER.part : Infinity).map(([top, bottom]) =>
    pressable(axisDrawing(chart, width), chartDrawing(chart, look, top, bottom)),
  );
  const lines = keyOfLines(chart, look.more.size > 0);
  const isCramped = box.clientWidth < ROOMY && !onPaper.matches;
  const told = isCramped && lines.hasChildNodes() ? folded(lines) : lines;
  redraw(box, timelineKey(chart, castWords(cast)), told, ...parts);
  for (const group of box.querySelectorAll<HTMLElement>(".names, .ties, .happenings")) rove(group);
}

/** Whether there is nothing in it but names: no tie, no life and no event. */
function isBare({ bars, joins, marks, lines }: Chart) {
  return !bars.length && !joins.length && !marks.length && [...lines.keys()].every((actor) => !spanOfLife(actor));
}

/** The rest of the key, one tap away where there is no room for it. */
function folded(lines: HTMLElement) {
  const summary = element("summary", { text: word("moreOfKey"), "data-key": "keys" });
  const made = element("details", {}, summary, lines);
  made.open = isKeyOpen;
  summary.addEventListener("click", () => {
    isKeyOpen = !made.open; // before the fold takes another size, by which the timeline is drawn anew
  });
  return made;
}

/** How many of all actors have a line. */
function castCount({ cutFrom, lanes }: Cast) {
  const shown = lanes.reduce((sum, { actors }) => sum + actors.length, 0);
  return cutFrom ? word("mostTied", { shown, all: cutFrom }) : counted("shownOf", DATA.actors.length, { shown });
}

/** The same, and how to see the others. */
function castWords(cast: Cast) {
  const words = castCount(cast);
  const { everybody, chosen } = now();
  if (cast.cutFrom || DATA.scene.summary || !isMoreToSee() || chosen?.kind === "actor" || currentPath()) return [words];
  const act = () => change({ everybody: !everybody, place: null });
  const name = word("named", { name: words, text: "" });
  return [name, button(word(everybody ? "showFewer" : "showAll"), act, { class: "plain", "data-key": "cast" })];
}

/** How many more ties of the selection those have who have a line. */
function moreTies(cast: Cast) {
  const there = new Set(cast.lanes.flatMap((lane) => lane.actors));
  const more = new Map<number, number>();
  for (const tie of DATA.ties) {
    const span = spanOfTie(tie);
    if (!isSelected(tie) || (span ? cast.draws(tie) || isUntold(span) : !isEarlier(tie))) continue;
    for (const end of new Set([tie.from, tie.to])) if (there.has(end)) more.set(end, (more.get(end) ?? 0) + 1);
  }
  return more;
}

/** Whether a tie has a place by the day, if only because the reader asked for that. */
function isTold(tie: Tie) {
  const span = spanDrawn(tie);
  return span !== null && (now().undated || !isUntold(span));
}

/** Which ties have a bar, a mark or a curve. */
function drawnTies() {
  const { draws } = castOf();
  return (tie: Tie) => draws(tie) && isTold(tie);
}

/** How many ties are left out, or would be, because nobody says by when they had begun. */
function undated() {
  const { draws } = castOf();
  const isLeftOut = (tie: Tie) => {
    const span = spanOfTie(tie);
    return span !== null && isUntold(span);
  };
  return DATA.ties.filter((tie) => isSelected(tie) && draws(tie) && isLeftOut(tie)).length;
}

/** Mark the names of whom the reader asked for, and bring one of them into sight. */
function markTimeline(box: HTMLElement, isOther: boolean) {
  const names = [...box.querySelectorAll<SVGElement>(".names [data-key]")];
  for (const name of names) name.classList.toggle("lit", isAsked(name));
  const marks = [...box.querySelectorAll<SVGElement>(".happening[aria-pressed=true] text")];
  if (isOther) bringFirstIntoSight(box, [...names.filter(isAsked), ...marks], { side: 0, head: AXIS_HEIGHT });
}

/** Its key as it stands on the screen, but for how to see others. */
function timelineKeys(box: HTMLElement): Promise<Key[]> {
  const entries = [...box.querySelectorAll(".key > .sample")];
  return Promise.all(
    entries.map(async (entry): Promise<Key> => {
      const drawing = entry.querySelector("svg");
      const image = drawing && (await imageOf(drawing));
      const sign = (pen: CanvasRenderingContext2D) => image && pen.drawImage(image, 0, -image.height / 2);
      return { width: image?.width ?? 0, sign, text: entry.lastChild?.textContent ?? "" };
    }),
  );
}

/** The timeline as it stands on the screen. */
async function timelineDrawing(box: HTMLElement): Promise<Drawing> {
  const images = await Promise.all([...box.querySelectorAll<SVGSVGElement>(".lines svg")].map(imageOf));
  const draw = (pen: CanvasRenderingContext2D) => {
    let y = 0;
    for (const image of images) {
      pen.drawImage(image, 0, y);
      y += image.height;
    }
  };
  return { width: images[0]?.width ?? 0, height: images.reduce((sum, image) => sum + image.height, 0), draw };
}

export const view: View = {
  name: "timeline",
  tab: 2,
  show: showTimeline,
  mark: markTimeline,
  counts: () => "countsTimeline",
  fits: true,
  undated,
  draws: drawnTies,
  cast: () => castCount(castOf()),
  drawing: timelineDrawing,
  keys: timelineKeys,
};
