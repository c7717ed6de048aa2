// The key of the picture, in its first view: what the colours of ties mean, whose the sides are, who else there is.

import { DATA } from "../data/data";
import { isMoreToSee, stage } from "../data/stage";
import { change, now } from "../data/state";
import { byId } from "../data/template";
import type { RelationType } from "../data/types";
import { button, element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { sample } from "../elements/svg";
import { SIGNS } from "../evidence/signs";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { dayWords } from "../time/asof";
import { whereaboutsWords } from "./whereabouts";

const ORDER: RelationType["sign"][] = [1, -1, 0];

/** Show the key, in the language in force. */
export function showKey() {
  const used = ORDER.filter((sign) => DATA.types.some((type) => type.sign === sign));
  const signs = used.map((sign) => element("span", { class: "sample" }, sample({ sign }), word(SIGNS[sign])));
  const pale = element("span", { class: "pale", text: word("pale") });
  const cast = DATA.scene.summary ? whereaboutsWords(DATA.scene.summary) : castWords();
  redraw(byId("key"), ...signs, pale, ...sidesWords(), ...cast);
}

/** Whose the sides are, and of which day. */
function sidesWords() {
  if (!DATA.scene.sides.length) return [];
  const day = DATA.day === null ? local(DATA.during) : word("asOf", { date: dayWords(DATA.day) });
  const whose = word(DATA.scene.written ? "sidesWritten" : "sidesFound");
  return [element("span", { class: "whose", text: [whose, day].filter(Boolean).join(" · ") })];
}

/** How many of all actors are drawn, and how to see the others. */
function castWords() {
  if (!isMoreToSee()) return [];
  const { everybody } = now();
  const shown = counted("shownOf", DATA.actors.length, { shown: stage().standings.size });
  const act = () => change({ everybody: !everybody, place: null });
  const more = button(word(everybody ? "showFewer" : "showAll"), act, { class: "plain", "data-key": "cast" });
  return [element("span", { class: "cast" }, `${shown} `, more)];
}
