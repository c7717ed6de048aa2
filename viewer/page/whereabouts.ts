// Where the reader is in a network that is too large to be read at once: what is seen, what is not, and the ways on.

import { DATA } from "../data/data";
import { isSummarised, stage } from "../data/stage";
import { change, chosenActor, now } from "../data/state";
import { neighboursOf } from "../data/surroundings";
import type { Summary } from "../data/grouped";
import type { Word } from "../data/types";
import { button, element } from "../elements/element";
import { groupName, tiesLeaving } from "../evidence/groups";
import { nameOf } from "../evidence/names";
import { lookAround, lookAtAll, lookAtMain, lookAtSummary } from "../evidence/sight";
import { counted, word } from "../text/words";

/** Where the reader is, and how to go elsewhere. */
export function whereaboutsWords(summary: Summary) {
  const parts = isSummarised() ? summaryWords(summary) : [way("summary", lookAtSummary, "‹ "), ...sightWords()];
  const spaced = parts.flatMap((part, i) => (i ? [" · ", part] : [part]));
  return [element("span", { class: "cast" }, ...spaced)];
}

/** The same without the ways elsewhere, for a picture that travels alone. */
export function whereaboutsTold(summary: Summary) {
  const parts = isSummarised() ? [...summaryWords(summary), word("groupNumbers")] : sightWords();
  return parts.filter((part) => typeof part === "string");
}

function way(name: Word, act: () => void, before = "") {
  return button(before + word(name), act, { class: "plain", "data-key": name });
}

function summaryWords({ groups, alone, whole }: Summary) {
  const size = DATA.actors.length;
  const actors = `${counted("actorCount", size)}, ${counted("groups", groups.length)}`;
  const aside = aloneWords(alone);
  const main = way("mainActors", lookAtMain);
  if (whole) return [actors, ...aside, main, way("showAll", lookAtAll)];
  const table = way("table", () => change({ view: "table" }));
  return [actors, ...aside, word("neverWhole", { n: size }), main, table];
}

function aloneWords(alone: number[]) {
  return alone.length ? [counted("aloneCount", alone.length)] : [];
}

function sightWords() {
  const { everybody, group, around } = now();
  const shown = stage().standings.size;
  const all = counted("shownOf", DATA.actors.length, { shown });
  if (everybody) return [all, ...aloneWords((DATA.scene.summary as Summary).alone)];
  if (group === "main") return [all, ...onward(-1)];
  if (group !== null) return groupWords(group, shown);
  if (around.length > 1) return [around.map(nameOf).join(" – ")];
  return [...aroundWords(around[0], shown), ...onward(around[0])];
}

function groupWords(group: number, shown: number) {
  const { members } = (DATA.scene.summary as Summary).groups[group];
  const leaving = tiesLeaving(group);
  const outside = leaving ? [counted("outside", leaving)] : [];
  return [groupName(group), counted("shownOf", members.length, { shown }), ...outside, ...onward(-1)];
}

function aroundWords(actor: number, shown: number) {
  const neighbours = neighboursOf(actor).length;
  const all = counted("aroundOf", neighbours, { name: nameOf(actor) });
  return shown - 1 < neighbours ? [all, counted("shownOf", neighbours + 1, { shown })] : [all];
}

/** The way to the surroundings of who is chosen, if others are seen. */
function onward(actor: number) {
  const chosen = chosenActor();
  if (chosen === null || chosen === actor) return [];
  const act = () => lookAround([chosen]);
  return [button(word("around", { name: nameOf(chosen) }), act, { class: "plain", "data-key": "around" })];
}
