"use strict";
// Time: a slider with a tick at each change, steps from change to change, and a play button.

const days = changes();
const lastDay = days.at(-1) ?? 0;
const slider = byId("day");
const PLAY_MILLISECONDS = 900;
/** @type {number | null} */
let playing = null;
/** The frame that shows the day a hand on the slider has come to: there are more days than frames. */
let frame = 0;

/** Show the slider as it stands, in the language in force. */
function showTime() {
  byId("time").hidden = days.length === 0;
  if (!days.length) return;
  byId("time").classList.toggle("still", DATA.during !== null);
  const last = Math.max(lastDay, DATA.day ?? 0);
  slider.min = String(days[0]);
  slider.max = String(last);
  slider.value = String(state.day ?? last);
  slider.setAttribute("aria-label", word("time"));
  slider.setAttribute("aria-valuetext", asOfWords());
  byId("day-words").textContent = asOfWords();
  nameButton(byId("previous"), word("previous"));
  nameButton(byId("next"), word("next"));
  nameButton(byId("play"), word(playing === null ? "play" : "pause"));
  byId("play").textContent = playing === null ? "▶" : "⏸";
  byId("all-time").checked = state.day === null;
  byId("all-time-label").textContent = word("allTime");
}

/**
 * Say what a button with a mere sign on it does.
 * @param {HTMLButtonElement} made
 * @param {string} name
 */
function nameButton(made, name) {
  made.setAttribute("aria-label", name);
  made.title = name;
}

function drawTicks() {
  const first = days[0];
  const width = Math.max(lastDay, DATA.day ?? 0) - first || 1;
  const ticks = byId("ticks");
  const path = document.createElementNS(ticks.namespaceURI, "path");
  path.setAttribute("d", days.map((day) => `M${(((day - first) / width) * 1000).toFixed(1)} 0v6`).join(""));
  ticks.replaceChildren(path);
}

/** @param {number | null} day */
function goTo(day) {
  state.day = day;
  refresh();
}

/**
 * Go to the change before or after the day of the picture; say whether there was one.
 * @param {1 | -1} direction
 */
function step(direction) {
  const from = state.day ?? Infinity;
  const to = direction < 0 ? days.findLast((day) => day < from) : days.find((day) => day > from);
  if (to !== undefined) goTo(to);
  return to !== undefined;
}

function stopPlaying() {
  if (playing !== null) clearInterval(playing);
  playing = null;
  showTime();
}

function play() {
  if (playing !== null) {
    stopPlaying();
    return;
  }
  if (state.day === null || state.day >= lastDay) goTo(days[0]);
  playing = setInterval(() => step(1) || stopPlaying(), PLAY_MILLISECONDS);
  showTime();
}

if (days.length) drawTicks();
slider.addEventListener("input", () => {
  state.day = Number(slider.value);
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(refresh);
});
byId("previous").addEventListener("click", () => step(-1));
byId("next").addEventListener("click", () => step(1));
byId("play").addEventListener("click", play);
byId("all-time").addEventListener("change", () => goTo(byId("all-time").checked ? null : DATA.day));
