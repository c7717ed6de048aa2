// Time: a slider with a tick at each change, and steps from change to change.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import { STEPS } from "../data/story";
import { byId } from "../data/template";
import { word } from "../text/words";
import { asOfWords } from "../time/asof";
import { changes } from "../time/changes";
import { daysOf, lastShown } from "../time/during";
import { drawBand, nameBand, showYears } from "./band";

const days = changes();
const lastDay = days.at(-1) ?? 0;
/** The last day of the slider. */
const last = Math.max(lastDay, DATA.day ?? 0);
const slider = byId("day");
/** The frame that shows the day a hand on the slider has come to: there are more days than frames. */
let frame = 0;

/** Show the slider as it stands, in the language in force. */
export function showTime() {
  byId("time").hidden = days.length === 0 && !DATA.during && !STEPS.length; // the story begins here, dated or not
  byId("time").classList.toggle("still", days.length === 0 || (DATA.during !== null && days.length < 2));
  byId("day-words").textContent = days.length || DATA.during || now().during ? asOfWords() : "";
  if (!days.length) return;
  slider.min = String(days[0]);
  slider.max = String(last);
  slider.value = String(Math.min(lastShown(), last));
  slider.setAttribute("aria-label", word("time"));
  slider.setAttribute("aria-valuetext", asOfWords());
  nameButton(byId("previous"), word("previous"));
  nameButton(byId("next"), word("next"));
  byId("all-time").checked = now().day === null && !now().during;
  byId("all-time-label").textContent = word(DATA.during ? "wholePeriod" : "allTime");
  nameBand();
}

/** Say what a button with a mere sign on it does. */
function nameButton(made: HTMLButtonElement, name: string) {
  made.setAttribute("aria-label", name);
  made.title = name;
}

function drawTicks() {
  const first = days[0];
  const width = last - first || 1;
  const ticks = byId("ticks");
  const path = document.createElementNS(ticks.namespaceURI, "path");
  path.setAttribute("d", days.map((day) => `M${(((day - first) / width) * 1000).toFixed(1)} 0v6`).join(""));
  ticks.replaceChildren(path);
}

function goTo(day: number | null) {
  change({ day });
}

function inNextFrame(tell: () => void) {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(tell);
}

/** Go to the change before or after the day of the picture. */
function step(direction: 1 | -1) {
  const { during } = now();
  const from = now().day ?? (during ? daysOf(during)[direction < 0 ? 0 : 1] : Infinity);
  const to = direction < 0 ? days.findLast((day) => day < from) : days.find((day) => day > from);
  if (to !== undefined) goTo(to);
}

/** Draw the ticks, and listen to the hand on the slider and to the buttons. */
export function openSlider() {
  if (days.length) {
    drawTicks();
    drawBand([days[0], last]);
    new ResizeObserver(() => showYears([days[0], last])).observe(byId("years"));
  }
  slider.addEventListener("input", () => change({ day: Number(slider.value) }, inNextFrame));
  byId("previous").addEventListener("click", () => step(-1));
  byId("next").addEventListener("click", () => step(1));
  byId("all-time").addEventListener("change", () => goTo(byId("all-time").checked ? null : (DATA.day ?? lastDay)));
}
