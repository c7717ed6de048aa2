"use strict";
// All that the reader chose stands in the fragment of the address, so that a view can be linked.

/**
 * What each part of the fragment says; null if it is as the page opens.
 * @type {[string, () => string | null][]}
 */
const PARTS = [
  ["embed", () => (state.embed ? "" : null)],
  ["lang", () => (state.language === DATA.language ? null : state.language)],
  ["view", () => (state.view === "network" ? null : state.view)],
  ["day", () => (state.day === DATA.day ? null : state.day === null ? "all" : isoDay(state.day))],
  ["min", () => (state.level ? String(state.level) : null)],
  ["hide", () => (state.hidden.size ? [...state.hidden].sort().join(",") : null)],
  ["path", () => state.ends && idsOf(state.ends)],
  ["actor", () => (state.chosen?.kind === "actor" ? DATA.actors[state.chosen.index].id : null)],
  ["tie", () => (state.chosen?.kind === "tie" ? idOf(DATA.ties[state.chosen.index]) : null)],
  ["pair", () => (state.chosen?.kind === "pair" ? idsOf([state.chosen.index, state.chosen.other]) : null)],
  ["sort", () => sortingWords(state.sorting)],
  ["at", () => state.place && [state.place.x, state.place.y, state.place.scale].join(",")],
];

/** The state as a fragment. */
function fragment() {
  const parts = new URLSearchParams();
  for (const [name, words] of PARTS) {
    const text = words();
    if (text !== null) parts.set(name, text);
  }
  return parts.toString().replace(/=(?=&|$)/g, "");
}

/** @param {number[]} actors */
function idsOf(actors) {
  return actors.map((index) => DATA.actors[index].id).join(",");
}

/** @param {State["sorting"]} sorting */
function sortingWords({ column, down }) {
  return column === "subject" && !down ? null : `${column}${down ? "-" : ""}`;
}

/**
 * Put the state of a fragment into force; what it does not name is as the page opens.
 * @param {string} text
 */
function readFragment(text) {
  const parts = new URLSearchParams(text.replace(/^#/, ""));
  state.embed = parts.has("embed");
  state.language = languageOf(parts.get("lang"));
  state.view = viewNamed(parts.get("view"));
  state.day = DATA.during || parts.get("day") === "all" ? null : (dayOfIso(parts.get("day") ?? "") ?? DATA.day);
  state.level = levelOf(parts.get("min"));
  const known = new Set(DATA.types.map((type) => type.name));
  state.hidden = new Set((parts.get("hide") ?? "").split(",").filter((name) => known.has(name)));
  state.sorting = sortingOf(parts.get("sort") ?? "");
  state.place = viewOf(parts.get("at") ?? "");
  state.chosen = chosenOf(parts);
  state.ends = pairOf(parts.get("path"));
  byId("path-from").value = "";
  byId("path-to").value = "";
}

/**
 * The place of what has an id; -1 if nothing has.
 * @param {{ id: string }[]} list
 * @param {string | null} id
 */
function withId(list, id) {
  return list.findIndex((entry) => entry.id === id);
}

/**
 * @param {string | null} text
 * @returns {[number, number] | null}
 */
function pairOf(text) {
  const [one, other, ...rest] = (text ?? "").split(",").map((id) => withId(DATA.actors, id));
  return one >= 0 && other >= 0 && !rest.length ? [one, other] : null;
}

/**
 * @param {URLSearchParams} parts
 * @returns {Chosen | null}
 */
function chosenOf(parts) {
  const actor = withId(DATA.actors, parts.get("actor"));
  const tie = DATA.ties.findIndex((each) => idOf(each) === parts.get("tie"));
  const pair = pairOf(parts.get("pair"));
  if (actor >= 0) return { kind: "actor", index: actor };
  if (tie >= 0) return { kind: "tie", index: tie };
  return pair && pair[0] !== pair[1] ? { kind: "pair", index: pair[0], other: pair[1] } : null;
}

/**
 * @param {string} text
 * @returns {State["sorting"]}
 */
function sortingOf(text) {
  const down = text.endsWith("-");
  const name = down ? text.slice(0, -1) : text;
  const column = COLUMNS.find(([known]) => known === name)?.[0];
  return column ? { column, down } : { column: "subject", down: false };
}

/**
 * @param {string} text
 * @returns {State["place"]}
 */
function viewOf(text) {
  const [x, y, scale, ...rest] = text.split(",").map(Number);
  return [x, y].every(Number.isFinite) && scale > 0.001 && scale < 100 && !rest.length ? { x, y, scale } : null;
}

/** Write the state into the address without a new entry in the history. */
function writeFragment() {
  const text = fragment();
  const wanted = text ? `#${text}` : "";
  if (location.hash === wanted) return;
  try {
    history.replaceState(null, "", wanted || location.pathname + location.search);
  } catch {
    // A sandboxed frame may forbid it; the page works all the same.
  }
}
