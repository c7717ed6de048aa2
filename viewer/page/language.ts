// The words of the page that stand nowhere else, in the language in force.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import { byId } from "../data/template";
import { languageOf, local } from "../text/local";
import { word } from "../text/words";

/** Name the page and its tools. */
export function showNames() {
  document.documentElement.lang = now().language;
  byId("skip").textContent = word("skip");
  byId("search-label").textContent = word("search");
  byId("language-label").textContent = word("language");
  byId("language").value = now().language;
  byId("png").textContent = word("png");
  byId("views").setAttribute("aria-label", word("views"));
  byId("filter-toggle").textContent = word("menu");
  const name = word("named", { name: word("network"), text: local(DATA.title) || word("untitled") });
  byId("picture").setAttribute("aria-label", `${name}. ${word("walk")}`);
}

/** Listen to the choice of a language. */
export function openLanguage() {
  byId("language").addEventListener("change", () => change({ language: languageOf(byId("language").value) }));
}
