"use strict";
// The views of the page: each is a script in the folder `views` that adds itself here, and has by that a tab, a box, a
// link and, if it can be drawn, a picture to take away.

/**
 * In the order of their tabs.
 * @type {View[]}
 */
const VIEWS = [];

/**
 * Add a view, and return its box.
 * @param {NewView} added
 */
function addView(added) {
  const box = added.box ?? boxOf(added.name);
  if (!added.box) panel.before(box);
  VIEWS.push({ ...added, box });
  VIEWS.sort((a, b) => a.tab - b.tab);
  return box;
}

/** @param {string} name */
function boxOf(name) {
  return element("div", { class: `sheet ${name}`, id: name, tabindex: "0", hidden: "" });
}

/**
 * The name of the view with a name, or else of the one the page opens in.
 * @param {string | null} name
 */
function viewNamed(name) {
  return (VIEWS.find((view) => view.name === name) ?? VIEWS[0]).name;
}

function viewInForce() {
  return sure(VIEWS.find((view) => view.name === state.view));
}

/** Show which view is in force: its tab, its box, and whether it can be taken away as a picture. */
function showTabs() {
  redraw(byId("views"), ...VIEWS.map(tabOf));
  for (const { name, box, enter } of VIEWS) {
    const entered = box.hidden && name === state.view;
    box.hidden = name !== state.view;
    if (entered) enter?.();
  }
  byId("png").hidden = !viewInForce().drawing;
}

/** @param {View} view */
function tabOf({ name }) {
  const act = () => {
    state.view = name;
    showTabs();
    refresh();
  };
  return button(word(name), act, { "data-key": name, "aria-pressed": String(state.view === name) });
}

/**
 * What each view that says what it follows was drawn from.
 * @type {Map<string, string>}
 */
const drawnFrom = new Map();

/** Draw the view in force anew, unless nothing has changed that it is drawn from. */
function showView() {
  const { name, box, show, follows } = viewInForce();
  if (follows) {
    const { language, hidden, level, day } = state;
    const now = JSON.stringify([language, [...hidden], level, day, follows()]);
    if (drawnFrom.get(name) === now) return;
    drawnFrom.set(name, now);
  }
  show?.(box);
}

/**
 * Bring an actor into sight in the view in force.
 * @param {number} index
 */
function bringIntoSight(index) {
  const { box, seek } = viewInForce();
  if (seek) seek(index);
  else box.querySelector(`[data-key="actor ${index}"]`)?.scrollIntoView({ block: "center" });
}
