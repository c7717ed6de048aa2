// The key of the picture, in its first view: what the colours of ties mean, whose the sides are, who else there is.

import { DATA } from "../data/data";
import { isMoreToSee, stage } from "../data/stage";
import { change, now } from "../data/state";
import { byId } from "../data/template";
import type { RelationType } from "../data/types";
import { button, element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { icon, sample, svg } from "../elements/svg";
import { lineKey } from "../evidence/faint";
import { misfitsWords } from "../evidence/misfits";
import { misfitSign } from "../evidence/sidemarks";
import { sidesWords } from "../evidence/sides";
import { SIGNS } from "../evidence/signs";
import { counted, word } from "../text/words";
import { isKnown } from "../views/network/actorlook";
import { shownTies } from "../views/network/tielook";

const GONE = { cx: 7, cy: 6, r: 5, class: "filled", opacity: 0.35 };
const ORDER: RelationType["sign"][] = [1, -1, 0];

/** Show the key, in the language in force. */
export function showKey() {
  const used = ORDER.filter((sign) => DATA.types.some((type) => type.sign === sign));
  const signs = used.map((sign) => element("span", { class: "sample" }, sample({ sign }), word(SIGNS[sign])));
  redraw(byId("key"), ...signs, ...faintWords(), ...whoseSides(), ...castWords());
}

/** What lines and shapes that are not plain mean; only of those that are in the picture. */
function faintWords() {
  const lines = lineKey(shownTies());
  const there = [...stage().standings.keys()].every((index) => isKnown(DATA.actors[index], index));
  const gone = element("span", { class: "sample" }, icon(14, 12, svg("circle", GONE)), word("gone"));
  return there ? lines : [...lines, gone];
}

/** Whose the sides are, of which day, and how many ties do not fit them: the table has these. */
function whoseSides() {
  const whose = element("span", { class: "whose", text: sidesWords() });
  const news = misfitsWords();
  if (!news) return whose.textContent ? [whose] : [];
  const act = () => change({ view: "table", sorting: { column: "misfit", down: true } });
  const more = button(news, act, { class: "plain", "data-key": "misfits" });
  return [whose, element("span", {}, misfitSign(), " ", more)];
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
