"use strict";
// The legend is the filter: every type of tie with its line, its symbol and its count.

/** @type {[Level, Word][]} */
const LEVELS = [[0, "anyGrade"], [1, "low"], [3, "medium"], [4, "high"]];
/** @type {Record<string, Word>} */
const SIGNS = { 1: "friendly", [-1]: "hostile", 0: "neutral" };
/** @type {[name: Word, opacity: number, dash: string][]} */
const LINES = [["mayHold", FAINT.possibly, "none"], ["endedOrFading", 0.3, "none"], ["contested", 1, "2 5"]];
/** @type {Map<string, HTMLElement>} */
const counts = new Map();
const kindNames = new Map(DATA.kinds);

/** Make the legend, in the language in force. */
function showLegend() {
  byId("legend-title").textContent = word("legend");
  byId("kinds-title").textContent = word("actors");
  redraw(byId("types"), ...DATA.types.map(typeRow), allOrNone());
  byId("level-label").textContent = word("confidence");
  const levels = LEVELS.map(([level, name]) => element("option", { value: String(level), text: word(name) }));
  byId("level").replaceChildren(...levels);
  byId("level").value = String(state.level);
  showKinds();
  showCounts();
}

/** Count, for each type, the ties that are shown or would be if it were ticked. */
function showCounts() {
  const found = new Map();
  for (const tie of DATA.ties) {
    const counted = tie.level >= state.level && holdsOn(tie, state.day) !== "future";
    if (counted) found.set(tie.type, (found.get(tie.type) ?? 0) + 1);
  }
  for (const [type, place] of counts) place.textContent = String(found.get(type) ?? 0);
}

/**
 * The least grade that a text names, or else none.
 * @param {string | null} text
 */
function levelOf(text) {
  return LEVELS.find(([level]) => String(level) === text)?.[0] ?? 0;
}

/** @param {RelationType} type */
function typeRow(type) {
  const box = element("input", { type: "checkbox", "data-type": type.name });
  box.checked = !state.hidden.has(type.name);
  box.addEventListener("change", () => {
    if (box.checked) state.hidden.delete(type.name);
    else state.hidden.add(type.name);
    refresh();
  });
  const count = element("span", { class: "count" });
  counts.set(type.name, count);
  const sign = word(SIGNS[type.sign]);
  return element(
    "label",
    { class: "type", title: sign },
    box,
    sample(type),
    element("span", { class: "symbol", text: type.symbol, "aria-hidden": "true" }),
    isolated(local(type.label)),
    count,
  );
}

function allOrNone() {
  const allButton = (/** @type {Word} */ name, /** @type {() => void} */ act) =>
    button(word(name), act, { "data-key": name });
  const set = (/** @type {string[]} */ hidden) => () => {
    state.hidden = new Set(hidden);
    showLegend();
    refresh();
  };
  const every = DATA.types.map((type) => type.name);
  return element("p", { class: "all" }, allButton("all", set([])), allButton("none", set(every)));
}

/** The kinds of actors, each with its shape and how many there are. */
function actorKinds() {
  /** @type {Map<string, { shape: Shape, filled: boolean, count: number }>} */
  const kinds = new Map();
  for (const { kind = "", shape, filled } of DATA.actors) {
    kinds.set(kind, { shape, filled: Boolean(filled), count: (kinds.get(kind)?.count ?? 0) + 1 });
  }
  return [...kinds].sort(([a], [b]) => kindWords(a).localeCompare(kindWords(b), state.language));
}

function showKinds() {
  const rows = actorKinds().map(([kind, { shape, filled, count }]) => {
    const made = icon(16, 16, svg("path", { d: SHAPES[shape], class: filled ? "filled" : "outline" }));
    const number = element("span", { class: "count", text: String(count) });
    return element("li", {}, made, isolated(kind ? kindWords(kind) : word("unknownKind")), number);
  });
  byId("kinds").replaceChildren(...rows, ...LINES.map(lineRow));
}

/**
 * What keeps a line from being plain, and how it looks then.
 * @param {[name: Word, opacity: number, dash: string]} line
 */
function lineRow([name, opacity, dash]) {
  const look = { x1: 1, x2: 33, y1: 6, y2: 6, class: "stroke", "stroke-width": 2.5, "stroke-dasharray": dash, opacity };
  return element("li", {}, icon(34, 12, svg("line", look)), word(name));
}

/**
 * A kind of actor in words.
 * @param {string} kind
 */
function kindWords(kind) {
  return local(kindNames.get(kind)) || kind;
}

byId("level").addEventListener("change", () => {
  state.level = levelOf(byId("level").value);
  refresh();
});
