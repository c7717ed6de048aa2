// The key of the picture, in its first view: what the colours of ties mean, whose the sides are, who else there is; and
// below it arrows and the shapes of actors, where they differ: on a phone one tap away.

import { DATA } from "../data/data";
import type { Tie } from "../data/types";
import { isMoreToSee, isSummarised, stage } from "../data/stage";
import { change, now } from "../data/state";
import { byId } from "../data/template";
import { button, element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { sample, shapeIcon } from "../elements/svg";
import { arrowKey } from "../evidence/arrows";
import { BOTH, bothNow } from "../evidence/both";
import { GROUPS, groupSide, isCounted } from "../evidence/groups";
import { kindWords, kindsInPicture } from "../evidence/kinds";
import type { Look } from "../evidence/kinds";
import { lineKey } from "../evidence/linekey";
import { misfitsWords } from "../evidence/misfits";
import { misfitSign, spot } from "../evidence/sidemarks";
import { sideName, sideOf, sidesWords } from "../evidence/sides";
import { SIGNS, SIGN_ORDER } from "../evidence/signs";
import { typeOf } from "../evidence/ties";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { isKnown } from "../views/network/actorlook";
import { regions } from "../views/network/titles";
import { shownTies } from "../views/network/tielook";
import { whereaboutsTold, whereaboutsWords } from "./whereabouts";

/** Where there is room for another entry above the picture of who is seen first: its height stays from day to day. */
const wide = matchMedia("(min-width: 75rem)");
/** Whether the reader has opened what is one tap away. */
let isOpen = false;

/** Show the key, in the language in force. */
export function showKey() {
  const used = SIGN_ORDER.filter((sign) => DATA.types.some((type) => type.sign === sign));
  const signs = used.map((sign) => entry(sample({ sign }), word(SIGNS[sign])));
  const ties = isSummarised() ? DATA.ties.filter(isCounted) : shownTies();
  const none = ties.length ? [] : [element("span", { text: word("noTies") })];
  const kinds = isSummarised() ? apartWords() : marksWords(ties);
  const cast = DATA.scene.summary ? whereaboutsWords(DATA.scene.summary) : castWords();
  const rest = [...(wide.matches ? [] : arrowKey(ties)), ...shapeWords(), ...goneWords(), ...whyWords()];
  redraw(byId("key"), ...none, ...signs, ...kinds, ...(rest.length ? [restButton()] : []), ...whoseSides(), ...cast);
  redraw(byId("shapes"), ...rest);
  byId("shapes").classList.toggle("said", now().everybody && isMoreToSee());
  byId("shapes").classList.toggle("open", isOpen);
}

/** Opens and closes the rest of the key, where there is no room for it. */
function restButton() {
  const act = () => {
    isOpen = !isOpen;
    showKey();
  };
  const marks = { "aria-expanded": String(isOpen), "aria-controls": "shapes", "data-key": "keys" };
  return button(word("moreOfKey"), act, { class: "plain keys", ...marks });
}

/** What marks and lines mean that the picture has. */
function marksWords(ties: Tie[]) {
  const arrows = wide.matches && !now().everybody ? arrowKey(ties) : [];
  return [...typeWords(ties), ...bothWords(), ...sideKeys(), ...apartWords(), ...lineKey(ties), ...arrows];
}

function entry(drawing: Element, text: string) {
  return element("span", { class: "sample" }, drawing, text);
}

/** How types look that are told from others of their sign, if the picture has any. */
function typeWords(ties: Tie[]) {
  const types = [...new Set(ties.map(typeOf))].filter(({ apart }) => apart);
  return types.map((type) => entry(sample(type), `${type.symbol} ${local(type.label)}`));
}

/** The mark of pairs who are friendly and hostile at once, if the picture has any. */
function bothWords() {
  const { standings } = stage();
  const drawn = [...bothNow().keys()].some((pair) => pair.split(" ").every((end) => standings.has(Number(end))));
  return drawn ? [entry(element("span", { class: "mark both", text: BOTH, "aria-hidden": "true" }), word("both"))] : [];
}

/** How actors look who are not known to be there on the day, if the picture has any. */
export function goneWords() {
  return isSomebodyGone() ? [entry(shapeIcon("dot", false, "outline gone"), word("gone"))] : [];
}

/** Whether some in the picture are not known to be there on the day. */
export function isSomebodyGone() {
  return [...stage().standings.keys()].some((index) => !isKnown(index));
}

/** The colours of sides that have no region in the picture. */
function sideKeys() {
  return sidesWithoutRegion().map((side) => entry(spot(side), sideName(side)));
}

/** The sides of whom somebody is in the picture, and that have no region in it. */
export function sidesWithoutRegion() {
  const sides = new Set([...stage().standings.keys()].map(sideOf));
  for (const [side] of regions()) sides.delete(side);
  return [...sides].filter((side) => side !== undefined).sort((one, other) => one - other);
}

/** How actors or groups look that are on no side, if others are on one. */
function apartWords() {
  return isSomebodyApart() ? [entry(shapeIcon("dot", true, "apart"), apartName())] : [];
}

/** What they are called: a side that was found has three members at least, so that two friends can be on none. */
export function apartName() {
  return word(DATA.scene.written ? "apart" : "apartFound");
}

/** Whether some in the picture are on no side, and others are on one. */
export function isSomebodyApart() {
  const sides = isSummarised() ? GROUPS.map((_, group) => groupSide(group)) : [...stage().standings.keys()].map(sideOf);
  return sides.includes(undefined) && sides.some((side) => side !== undefined);
}

/** Whose the sides are, of which day, and how many ties do not fit them: the table has these. */
function whoseSides() {
  const whose = element("span", { class: "whose", text: sidesWords(true) });
  const news = misfitsWords();
  if (!news) return whose.textContent ? [whose] : [];
  const act = () => change({ view: "table", sorting: { column: "misfit", down: true } });
  const more = button(news, act, { class: "plain", "data-key": "misfits" });
  return [whose, element("span", {}, misfitSign(), " ", more)];
}

/** How many of all actors are drawn, and how to see the others. */
function castWords() {
  const { everybody } = now();
  const act = () => change({ everybody: !everybody, place: null });
  return castCount().map((shown) => {
    const more = button(word(everybody ? "showFewer" : "showAll"), act, { class: "plain", "data-key": "cast" });
    return element("span", { class: "cast" }, `${shown} `, more);
  });
}

const WHY = {
  chosen: "castChosen", found: "castFound", chosenTied: "castChosenTied", foundTied: "castFoundTied",
} as const;

/** Why those are drawn who are. */
function whyWords() {
  const { everybody } = now();
  if (DATA.scene.summary || everybody) return [];
  const most = word(WHY[DATA.cast]);
  const why = DATA.cast.startsWith("found") && DATA.scene.sides.length ? word("sideLeftOut", { text: most }) : most;
  return castCount().map((text) => element("span", { class: "why", text: word("named", { name: text, text: why }) }));
}

/** How many of all actors are drawn, if that is not a thing that goes without saying. */
function castCount() {
  return isMoreToSee() ? [counted("shownOf", DATA.actors.length, { shown: stage().standings.size })] : [];
}

/** Who is drawn, for a picture that travels alone. */
export function castTold() {
  return DATA.scene.summary ? whereaboutsTold(DATA.scene.summary) : castCount();
}

/** The shapes of the actors in the picture, each with the kinds that have it. */
function shapeWords() {
  const looks = new Map<string, Look & { names: string[] }>();
  for (const [kind, { shape, filled }] of kindsInPicture()) {
    const key = `${shape} ${filled}`;
    looks.set(key, { shape, filled, names: [...(looks.get(key)?.names ?? []), kindWords(kind)] });
  }
  return [...looks.values()].map(({ shape, filled, names }) => entry(shapeIcon(shape, filled), names.join(", ")));
}
