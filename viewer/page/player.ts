// The play button: it walks through the story, or through the big changes in half a minute. To whom motion does harm,
// it shows the next step and no more.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { STEPS, stepAt } from "../data/story";
import { byId } from "../data/template";
import { local } from "../text/local";
import { word } from "../text/words";
import { goToStep } from "./story";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
/** How long all big changes take, how long one takes at most, and how long a sentence and each of its letters do. */
const [ALL, LONGEST, SENTENCE, LETTER] = [30_000, 4000, 3000, 50];
let timer: number | null = null;
/** The step that the timer is for. */
let waitsAt = 0;

/** Show the button, in the language in force; whoever leaves the story stops it, who walks on has the whole time. */
export function showPlayer() {
  const { step } = now();
  if (timer !== null && (step === null || !stepAt())) stop();
  else if (timer !== null && step !== null && step !== waitsAt) waitAt(step);
  const name = word(timer !== null ? "pause" : DATA.story.written ? "playStory" : "playChanges");
  const play = byId("play");
  play.hidden = STEPS.length < 2;
  play.textContent = timer === null ? "▶" : "⏸";
  play.setAttribute("aria-label", name);
  play.title = name;
}

function stop() {
  if (timer !== null) clearTimeout(timer);
  timer = null;
}

/** Have a step its time; the last one, and any where motion does harm, stays. */
function waitAt(step: number) {
  stop();
  waitsAt = step;
  if (!calm.matches && step < STEPS.length - 1) timer = setTimeout(goOn, timeFor(step));
}

/** Go on from where the reader is, or begin anew after the last step. */
function goOn() {
  const { step, choices } = now();
  const to = step === null ? 0 : stepAt() ? (step + 1) % STEPS.length : step;
  waitAt(to);
  goToStep(to, choices);
}

function timeFor(step: number) {
  if (!DATA.story.written) return Math.min(ALL / STEPS.length, LONGEST);
  return SENTENCE + LETTER * local(STEPS[step].text).length;
}

/** Play or pause. */
export function openPlayer() {
  byId("play").addEventListener("click", () => {
    if (timer === null) goOn();
    else {
      stop();
      showPlayer();
    }
  });
}
