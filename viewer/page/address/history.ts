// The history of the browser: Back leads to what was chosen before, and closes the panel at last; in a network that is
// too large to be read at once it leads to who was seen before as well, and from a step of the story to the day and the
// view before it. All else stays as the reader has it.

import { DATA } from "../../data/data";
import { change, now } from "../../data/state";
import { byId } from "../../data/template";
import { showEnds } from "../pathfinder";
import { choiceOf, momentOf, sightOf } from "./reading";
import { fragment } from "./writing";

/** What the page knows of an entry of the history: what was chosen before, as fragments. */
type Entry = { before: string[] };

/** Whether the page is part of another one. */
const isFramed = document.defaultView !== parent;
/** The choices that have an entry. */
let entered = 0;

/**
 * Write the state into the address; a choice has an entry of its own. Not in a frame, though: there Back is to lead the
 * reader of the article out of it, however much they chose.
 */
export function writeAddress() {
  const text = fragment();
  const { choices, before } = now();
  const isNew = choices !== entered && !isFramed;
  entered = choices;
  if (location.hash === (text && `#${text}`)) return;
  const address = text ? `#${text}` : location.pathname + location.search;
  const entry: Entry = { before: before.map((choice) => fragment({ ...now(), ...choice })) };
  try {
    if (isNew) history.pushState(entry, "", address);
    else history.replaceState(history.state, "", address);
  } catch {
    // A sandboxed frame may forbid it; the page works all the same.
  }
}

/** What was chosen before in the entry that the browser is at; null if the page has not made it. */
export function choicesBefore() {
  const { state } = history;
  if (!Array.isArray(state?.before)) return null;
  return (state as Entry).before.map(choiceOf);
}

/** Return to what was chosen before: as the browser's Back does, or without it where it does not lead there. */
export function goBack() {
  const { before } = now();
  const last = before.at(-1);
  if (!last) return;
  if (choicesBefore()?.length === before.length) history.back();
  else change({ ...last, before: before.slice(0, -1) });
}

/** Show what was chosen, and who was seen, in the entry that the reader has come back to. */
function show() {
  const before = choicesBefore();
  if (!before) return;
  const choice = choiceOf(location.hash);
  if (!choice.ends) byId("path-from").value = byId("path-to").value = "";
  const moment = momentOf(location.hash);
  const isElsewhere = DATA.scene.summary !== null || "step" in moment;
  change({ ...moment, ...choice, before, ...(isElsewhere ? sightOf(location.hash) : {}) });
  showEnds();
}

/** Follow the reader through the history; entries that are not the page's own are links. */
export function openHistory(follow: () => void) {
  addEventListener("popstate", show);
  addEventListener("hashchange", () => {
    if (location.hash.replace(/^#/, "") !== fragment()) follow();
  });
}
