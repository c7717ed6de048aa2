// The views of the page, one after the other in their folder: each has a tab, a box, a link and, if it can be drawn, a
// picture to take away.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import { sure } from "../data/sure";
import { byId } from "../data/template";
import { word } from "../text/words";
import { button, element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { followTheme } from "../elements/theme";
import type { View } from "../elements/view";
import { isSelected } from "../evidence/selection";
import { FOUND } from "folder:views";

/** In the order of their tabs, each with its box. */
const VIEWS = FOUND.map((view) => ({ ...view, box: view.box ?? boxOf(view) })).sort((a, b) => a.tab - b.tab);
/** What each view that says what it follows was drawn from. */
const drawnFrom = new Map<string, string>();
/** What was marked last, and in which view. */
let marked = "";

function boxOf({ name }: View) {
  return element("div", { class: `sheet ${name}`, id: name, tabindex: "0", hidden: "" });
}

/** The name of the view with a name, or else of the one the page opens in. */
export function viewNamed(name: string | null) {
  return (VIEWS.find((view) => view.name === name) ?? VIEWS[0]).name;
}

/** The view that the reader looks at. */
export function viewInForce() {
  return sure(VIEWS.find((view) => view.name === now().view));
}

/** The ties that the view in force shows. */
export function tiesInForce() {
  const { ties, draws } = viewInForce();
  if (ties) return ties();
  const isThere = draws?.();
  return DATA.ties.filter((tie) => isSelected(tie) && isThere?.(tie) !== false);
}

/** Show which view is in force: its tab, its box, and whether it can be taken away as a picture. */
export function showTabs() {
  redraw(byId("views"), ...VIEWS.map(tabOf));
  for (const { name, box, enter } of VIEWS) {
    const entered = box.hidden && name === now().view;
    box.hidden = name !== now().view;
    if (entered) enter?.();
  }
  byId("png").hidden = !viewInForce().drawing;
}

function tabOf({ name }: View) {
  const pressed = now().view === name;
  return button(word(name), () => change({ view: name }), {
    "data-key": name,
    "data-rove": "",
    "aria-pressed": String(pressed),
    tabindex: pressed ? "0" : "-1",
  });
}

/** Walk from tab to tab by arrow keys, since the tab key stops at one of them only. */
function walk({ key }: KeyboardEvent) {
  const tabs = [...byId("views").querySelectorAll("button")];
  const from = tabs.findIndex((tab) => tab === document.activeElement);
  tabs[from + Number(key === "ArrowRight") - Number(key === "ArrowLeft")]?.focus();
}

/** Show the view in force, and what is chosen in it. */
export function showView() {
  const { box, mark } = viewInForce();
  drawView();
  const { chosen, ends, view } = now();
  const choice = JSON.stringify([view, chosen, ends]);
  mark?.(box, choice !== marked);
  marked = choice;
}

/** Draw the view in force anew, unless nothing has changed that it is drawn from. */
function drawView() {
  const { name, box, show, follows } = viewInForce();
  if (follows) {
    const { language, hidden, level, day, during, undated } = now();
    const from = JSON.stringify([language, [...hidden], level, day, during?.span, undated, follows()]);
    if (drawnFrom.get(name) === from) return;
    drawnFrom.set(name, from);
  }
  show?.(box);
}

/** Bring an actor into sight in the view in force. */
export function bringIntoSight(index: number) {
  const { box, seek } = viewInForce();
  if (seek) seek(index);
  else box.querySelector(`[data-key="actor ${index}"]`)?.scrollIntoView({ block: "center" });
}

/** Pass over all that stands before the view; the address keeps what it says. */
function skip() {
  const { box } = viewInForce();
  (box.contains(byId("picture")) ? byId("picture") : box).focus();
}

/** Put the boxes of the views into the page, and follow the size of those that fit theirs. */
export function openTabs() {
  byId("views").addEventListener("keydown", walk);
  byId("skip").addEventListener("click", skip);
  for (const { box, show, mark, fits } of VIEWS) {
    if (!box.isConnected) byId("panel").before(box);
    const fit = () => {
      show?.(box);
      mark?.(box, false);
    };
    if (!fits) continue;
    new ResizeObserver(() => box.hidden || fit()).observe(box);
    followTheme(() => box.hidden || fit());
  }
}
