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
  return [list, element("p", { class: "verdict", text: [...verdict, scopeWords()].join(" · ") })];
}

function scopeWords() {
  return DATA.during ? word("during", { period: local(DATA.during) }) : word("everything");
}

/** @param {Hop[]} hops */
function together(hops) {
  const found = togetherOf(hops.map(({ tie }) => tie));
  if (!found) return word("notSameTime");
  const { begins, ends } = found;
  const period = periodWords(begins[0] === -Infinity && ends.some(Number.isFinite) ? ANY_DAY : begins, ends);
  if (found.undated || !period) return word(found.sure ? "undatedTies" : "maybeTogether");
  return word(found.sure ? "sameTime" : "maybeSameTime", { period });
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
