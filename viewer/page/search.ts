// The search for an actor, and the names that are offered wherever one is asked for.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { byId } from "../data/template";
import { choose } from "../evidence/choosing";
import { actorsNamed, namedWords, offerNames } from "../evidence/names";
import { showAround } from "../evidence/sight";
import { bringIntoSight } from "./tabs";

function search() {
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
  byId("search").addEventListener("change", search);
}
