// The story, step by step: where the reader is, what there is to say of it, and the ways on and back.

import { DATA } from "../data/data";
import { FIRST_SIGHT, change, now } from "../data/state";
import { STEPS, shownBy, stepAt } from "../data/story";
import { byId } from "../data/template";
import { button, element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { comeFrom } from "../evidence/choosing";
import { READ_ALOUD } from "../evidence/names";
import { citationList, sourceName } from "../evidence/sources";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { showEnds } from "./pathfinder";

const [begin, back, next, close] = (["story-begin", "story-back", "story-next", "story-close"] as const).map(byId);
/** What was told last, so that it is read out only when that changes. */
let told = "";
/** What comes after what is being read out. */
let further = 0;
/** How long each letter keeps its piece: a piece is there sooner than the one before is heard, and waits its turn. */
const LETTER = 20;

/** Go to a step; unless the page does so by itself, the browser's Back leads back from there. */
export function goToStep(step: number, choices = now().choices + 1) {
  comeFrom();
  change({ step, ...shownBy(STEPS[step]), ...FIRST_SIGHT, place: null, before: [], choices });
  showEnds();
}

/** Go on or back by a step. */
function walk(by: 1 | -1) {
  const to = (now().step ?? 0) + by;
  if (to in STEPS) goToStep(to);
}

/** Go to the first step, from where the next ones are gone to. */
function beginStory() {
  goToStep(0);
  next.focus({ preventScroll: true });
}

/** Return to the step that was left; the button for it goes. */
function returnToStep() {
  next.focus({ preventScroll: true });
  goToStep(now().step ?? 0);
}

/** Tell no step any more; the day stays. */
export function closeStory() {
  change({ step: null });
  (DATA.story.written ? begin : byId("play")).focus({ preventScroll: true });
}

/** Show where the reader is in the story, in the language in force, or how to begin it, if there is one. */
export function showStory() {
  const { step } = now();
  byId("story").hidden = step === null;
  begin.hidden = step !== null || !DATA.story.written || !STEPS.length;
  begin.textContent = `${counted("story", STEPS.length)} ›`;
  back.textContent = `‹ ${word("back")}`;
  close.setAttribute("aria-label", word("closeStory"));
  next.textContent = `${word("storyForward")} ›`;
  back.setAttribute("aria-disabled", String(step === 0));
  next.setAttribute("aria-disabled", String(step === STEPS.length - 1));
  byId("story-place").textContent = placeWords();
  tell();
}

function placeWords() {
  const { step } = now();
  return word(DATA.story.written ? "storyStep" : "changeStep", { n: (step ?? 0) + 1, count: STEPS.length });
}

/** Tell the step, or that the reader has left it, and the way back to it. */
function tell() {
  const { step } = now();
  const at = stepAt();
  const title = at ? local(at.title) : "";
  const { cites = [] } = at ?? {};
  const text = at ? local(at.text) : step === null ? "" : word("stepLeft", { n: step + 1 });
  const sources = cites.length ? word("named", { name: word("sources"), text: "" }) : "";
  const names = [...new Set(cites.map(({ source }) => sourceName(DATA.sources[source - 1])))].join(word("between"));
  const telling = at ? [placeWords(), title, text, sources + names].filter(Boolean).join(". ") : "";
  byId("story-title").textContent = title;
  byId("story-text").textContent = text;
  byId("story-text").classList.toggle("left", !at);
  redraw(byId("story-sources"), ...(cites.length ? [element("span", { text: sources }), citationList(cites)] : []));
  const isLeft = step !== null && !at;
  const way = isLeft ? button(word("backToStep", { n: step + 1 }), returnToStep, { class: "plain" }) : null;
  if (way) byId("story-text").append(" ", way);
  if (telling !== told) {
    clearTimeout(further);
    if (telling) readOut(piecesOf(telling));
  }
  told = telling;
}

/**
 * Have all of a step read out, piece by piece: the focus stays on the button that leads on, and what describes it is
 * read out anew by few screen readers. A message of all letters at once could not be broken off in many of them.
 */
function readOut([piece, ...others]: string[]) {
  byId("announcement").textContent = piece;
  if (others.length) further = setTimeout(() => readOut(others), LETTER * piece.length);
}

/** A text in pieces that can be read out, broken between words if it has any. */
function piecesOf(text: string) {
  const most = `.{0,${READ_ALOUD - 1}}`;
  return text.match(new RegExp(`\\S${most}(?=\\s|$)|\\S${most}`, "gsu")) ?? [];
}

/** Listen to the buttons, and to arrow keys on them. */
export function openStory() {
  begin.addEventListener("click", beginStory);
  back.addEventListener("click", () => walk(-1));
  next.addEventListener("click", () => walk(1));
  close.addEventListener("click", closeStory);
  byId("story").addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight") walk(1);
    if (key === "ArrowLeft") walk(-1);
  });
}
