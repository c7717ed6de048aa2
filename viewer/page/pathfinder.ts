// The path finder: choose two actors, and the chain lights up with its evidence.

import { now } from "../data/state";
import { byId } from "../data/template";
import { word } from "../text/words";
import { take } from "../evidence/choosing";
import { actorsNamed, nameOf, namedWords } from "../evidence/names";
import { currentPath } from "../evidence/path";
import { openFilter } from "./filter";

/** Find and show the best chain between the two actors that are named. */
function findPath() {
  const [from, to] = [byId("path-from"), byId("path-to")].map(({ value }) => actorsNamed(value));
  take({ chosen: null, ends: from.length === 1 && to.length === 1 ? [from[0], to[0]] : null });
  showEnds();
  const trouble = [from, to].find((found) => found.length > 1);
  if (!now().ends) byId("path-answer").textContent = trouble ? namedWords(trouble) : word("unknownActor");
  if (currentPath()) openFilter(false);
}

/** Name the two actors as the language in force does. */
export function showEnds() {
  const { ends } = now();
  if (ends) [byId("path-from").value, byId("path-to").value] = ends.map(nameOf);
}

/** Show the words of the path finder, and why there is no chain if there is none. */
export function showPath() {
  byId("path-answer").textContent = now().ends && !currentPath() ? word("noPath") : "";
  byId("path-title").textContent = word("path");
  byId("path-from-label").textContent = word("from");
  byId("path-to-label").textContent = word("to");
  byId("path-find").textContent = word("find");
  byId("path-clear").textContent = word("clear");
}

/** Want no path any more. */
export function clearPath() {
  byId("path-from").value = "";
  byId("path-to").value = "";
  openFilter(false);
  take({ chosen: now().chosen, ends: null });
}

/** Listen to the form. */
export function openPathfinder() {
  byId("path-form").addEventListener("submit", (event) => {
    event.preventDefault();
    findPath();
  });
  byId("path-clear").addEventListener("click", clearPath);
}
