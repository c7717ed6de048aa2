// The search for an actor, and the names that are offered wherever one is asked for.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { byId } from "../data/template";
import { choose } from "../evidence/choosing";
import { actorsNamed, namedWords, offerNames } from "../evidence/names";
import { showAround } from "../evidence/sight";
import { bringIntoSight } from "./tabs";

/** Whether what the field says has been searched. */
let searched = false;

function search() {
  searched = true;
  const text = byId("search").value;
  const found = actorsNamed(text);
  byId("search-answer").textContent = text ? namedWords(found) : "";
  if (found.length !== 1) return;
  choose({ kind: "actor", index: found[0] });
  if (DATA.scene.summary && !now().everybody) showAround(found);
  else bringIntoSight(found[0]);
}

/** Listen to the fields for names. */
export function openSearch() {
  for (const field of [byId("search"), byId("path-from"), byId("path-to")]) {
    field.addEventListener("input", () => offerNames(field.value));
    field.addEventListener("focus", () => offerNames(field.value));
  }
  byId("search").addEventListener("input", () => (searched = false));
  byId("search").addEventListener("change", search);
  byId("search").addEventListener("keyup", ({ key }) => {
    if (key === "Enter" && !searched) search(); // WebKit takes it for its list of names, and tells of no change
  });
}
