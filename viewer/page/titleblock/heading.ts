// What stands above the page: headline or title, and what it is about; as much of that as there is room for.

import { DATA } from "../../data/data";
import { isAsOpened } from "../../data/state";
import { byId } from "../../data/template";
import { element } from "../../elements/element";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { openingWords } from "../../time/asof";

const standfirst = byId("standfirst");
const whole = byId("standfirst-whole");

/** What a picture is called: a headline is news of the time of the page, and of no other. */
export function titleOf(isNews = isAsOpened()) {
  return local(isNews ? (DATA.headline ?? DATA.title) : DATA.title) || word("untitled");
}

/** Name the page, and say what it is about. */
export function showHeading() {
  document.title = titleOf(true);
  showTitle();
  standfirst.textContent = local(DATA.standfirst ?? DATA.description);
  showRoom();
}

/** Name the page; above a picture of another time, say of which day its news are. */
export function showTitle() {
  const isOld = (DATA.headline ?? DATA.standfirst) && !isAsOpened();
  const when = isOld ? [" ", element("small", { text: `(${openingWords()})` })] : [];
  byId("title").replaceChildren(titleOf(true), ...when);
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
