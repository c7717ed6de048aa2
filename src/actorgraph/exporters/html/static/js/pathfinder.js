"use strict";
// The path finder: choose two actors, and the chain lights up with its evidence.

/** @type {Record<number, Word>} */
const GRADES = { 1: "low", 2: "ungraded", 3: "medium", 4: "high" };

/** Find and show the best chain between the two actors that are named. */
function findPath() {
  state.chosen = null;
  const [from, to] = [byId("path-from"), byId("path-to")].map(({ value }) => actorsNamed(value));
  state.ends = from.length === 1 && to.length === 1 ? [from[0], to[0]] : null;
  showEnds();
  refresh();
  const trouble = [from, to].find((found) => found.length > 1);
  if (!state.ends) byId("path-answer").textContent = trouble ? namedWords(trouble) : word("unknownActor");
  if (state.path) openFilter(false);
}

/** Follow the selection, the time and the two actors with the chain; whatever changes one of them may change it. */
function followPath() {
  state.path = state.ends && bestChain(...state.ends, DATA.ties.filter(isPassable));
}

/** Name the two actors as the language in force does. */
function showEnds() {
  if (state.ends) [byId("path-from").value, byId("path-to").value] = state.ends.map(nameOf);
}

/** Show the words of the path finder, and why there is no chain if there is none. */
function showPath() {
  byId("path-answer").textContent = state.ends && !state.path ? word("noPath") : "";
  byId("path-title").textContent = word("path");
  byId("path-from-label").textContent = word("from");
  byId("path-to-label").textContent = word("to");
  byId("path-find").textContent = word("find");
  byId("path-clear").textContent = word("clear");
}

/** @param {Hop[]} hops */
function chainWords(hops) {
  const list = element("ol", { class: "chain" });
  for (const hop of hops) {
    list.append(element("li", {}, ...[hop.tie, ...hop.parallel].map(tieButton)));
  }
  const count = counted("steps", hops.length);
  const verdict = hops.length ? [count, together(hops), signWords(hops), weakestWords(hops)] : [count];
  return [list, element("p", { class: "verdict", text: [...verdict, word("everything")].join(" · ") })];
}

/** @param {Hop[]} hops */
function together(hops) {
  const shared = (/** @type {[number, number][]} */ spans) => {
    const first = Math.max(...spans.map(([a]) => a));
    return first <= Math.min(...spans.map(([, b]) => b));
  };
  const since = (/** @type {Tie} */ tie) => tie.since ?? [-Infinity, -Infinity];
  const until = (/** @type {Tie} */ tie) => tie.until ?? [Infinity, Infinity];
  /** @type {[number, number][]} */
  const certain = hops.map(({ tie }) => [since(tie)[1] ?? NaN, until(tie)[0] ?? NaN]); // NaN: there is no such day
  /** @type {[number, number][]} */
  const possible = hops.map(({ tie }) => [since(tie)[0] ?? -Infinity, until(tie)[1] ?? Infinity]);
  if (shared(certain)) return sharedWords(certain);
  return word(shared(possible) ? "maybeSameTime" : "notSameTime");
}

/**
 * From when, and until when, all ties held.
 * @param {[number, number][]} spans
 */
function sharedWords(spans) {
  const [first, last] = [Math.max(...spans.map(([a]) => a)), Math.min(...spans.map(([, b]) => b))]
    .map((day) => (Number.isFinite(day) ? dayWords(day) : null));
  if (first !== null) return last === null ? word("sameTimeFrom", { first }) : word("sameTimeBetween", { first, last });
  return last === null ? word("sameTime") : word("sameTimeUntil", { last });
}

/** @param {Hop[]} hops */
function signWords(hops) {
  const sign = hops.reduce((product, hop) => product * typeOf(hop.tie).sign, 1);
  return word("product", { sign: word(sign > 0 ? "friendly" : sign < 0 ? "hostile" : "neutral") });
}

/** @param {Hop[]} hops */
function weakestWords(hops) {
  const level = Math.min(...hops.map((hop) => hop.tie.level));
  return word("weakest", { level: word(GRADES[level]) });
}

function clearPath() {
  state.ends = null;
  byId("path-from").value = "";
  byId("path-to").value = "";
  openFilter(false);
  refresh();
}

byId("path-form").addEventListener("submit", (event) => {
  event.preventDefault();
  findPath();
});
byId("path-clear").addEventListener("click", clearPath);
