// What a reader must know of the time of the picture: what a period means, what the record has for the day, which ties
// are not drawn because nobody knows when they began.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import { byId } from "../data/template";
import { button, element } from "../elements/element";
import { shortened } from "../elements/pen";
import { redraw } from "../elements/redraw";
import { renamedWords } from "../evidence/names";
import { remarksOn } from "../evidence/record";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { changes } from "../time/changes";
import { viewInForce } from "./tabs";

/** Whether there is more than one day to go to. */
const hasDays = changes().length > 1;

/** So much of a link is told, which is read aloud too. */
const FEW_LETTERS = 100;
/** So many names are told in a note; the panel tells each. */
const FEW_NAMES = 6;

/** Show the notes, in the language in force. */
export function showNotes() {
  const stray = strayNote();
  const notes = [...stray, ...timeNotes()].map((text) => element("span", { text }));
  redraw(byId("notes"), ...notes, ...undatedNote());
  if (stray.length) byId("announcement").textContent = stray[0];
}

/** What the link asked for in vain. */
function strayNote() {
  const { stray } = now();
  return stray ? [word("stray", { what: shortened(stray, FEW_LETTERS) })] : [];
}

/** The same in words, for a picture that travels alone, without the colon before a switch. */
export function notesWords() {
  return [...timeNotes(), ...undatedWords()].map((text) => text.replace(/[\s:]+$/, ""));
}

function timeNotes() {
  return [...chosenNotes(), ...untoldNotes(), ...periodNotes(), ...dayNotes(), ...nameNotes()];
}

/** What ties and actors must have to be on the page. */
function chosenNotes() {
  return DATA.chosen ? [word("chosenNote", { what: local(DATA.chosen) })] : [];
}

/** Which steps of the story the page does not tell. */
function untoldNotes() {
  return (DATA.story.untold ?? []).map((text) => word("named", { name: local(text), text: "" }));
}

/** Who is called by the name of the day. */
function nameNotes() {
  const named = renamedWords();
  const names = [...named.slice(0, FEW_NAMES), ...(named.length > FEW_NAMES ? ["…"] : [])].join(", ");
  return names ? [word("namesOfDay", { names })] : [];
}

function periodNotes() {
  if (now().during) return [word("wholePeriodNote")];
  if (!DATA.during || !hasDays) return [];
  return [now().day === null ? word("wholePeriodNote") : word("periodNote", { period: local(DATA.during) })];
}

function dayNotes() {
  const { day } = now();
  return day === null ? [] : remarksOn(day);
}

/** How many ties are not drawn because nobody knows when they began. */
function undatedWords() {
  const count = countUndated();
  return count ? [counted(now().undated ? "undatedDrawn" : "undatedLeftOut", count)] : [];
}

function countUndated() {
  return viewInForce().undated?.() ?? 0;
}

/** The same, and a switch to draw them. */
function undatedNote() {
  const { undated } = now();
  const act = () => change({ undated: !undated });
  return undatedWords().map((text) => {
    const name = counted(undated ? "leaveOut" : "draw", countUndated());
    return element("span", {}, `${text} `, button(name, act, { class: "plain", "data-key": "undated" }));
  });
}
