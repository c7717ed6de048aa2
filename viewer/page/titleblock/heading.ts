// What stands above the page: headline or title, and what it is about; as much of that as there is room for.

import { DATA } from "../../data/data";
import { byId } from "../../data/template";
import { local } from "../../text/local";
import { word } from "../../text/words";

const standfirst = byId("standfirst");
const whole = byId("standfirst-whole");

/** What a picture of a day is called: a headline is news of the day of the page, and of no other. */
export function titleOn(day: number | null) {
  return local(day === DATA.day ? (DATA.headline ?? DATA.title) : DATA.title) || word("untitled");
}

/** Name the page, and say what it is about. */
export function showHeading() {
  document.title = titleOn(DATA.day);
  byId("title").textContent = document.title;
  standfirst.textContent = local(DATA.standfirst ?? DATA.description);
  showRoom();
}

/** Offer the rest where there is no room for all of it. */
function showRoom() {
  const open = standfirst.classList.contains("whole-text");
  whole.hidden = !open && standfirst.scrollHeight <= standfirst.clientHeight + 1;
  whole.textContent = word(open ? "readLess" : "readOn");
  whole.setAttribute("aria-expanded", String(open));
}

/** Show all of it or its beginning, as the reader likes. */
export function openHeading() {
  whole.addEventListener("click", () => {
    standfirst.classList.toggle("whole-text");
    showRoom();
  });
  new ResizeObserver(showRoom).observe(byId("title"));
}
