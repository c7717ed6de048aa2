// What is offered once the reader has moved actors: the text that pins them there, and the way back.

import { change } from "../data/state";
import { byId } from "../data/template";
import { button, element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { movedCount, positionsText } from "../evidence/positions";
import { counted, word } from "../text/words";

const answer = element("span", { role: "status" });
const text = element("textarea", { readonly: "", spellcheck: "false" });
const title = element("summary");
const use = element("p");
const fold = element("details", {}, title, use, text);

/** Show how many actors are moved, in the language in force; nothing if none is. */
export function showMoved() {
  const count = movedCount();
  byId("moved").hidden = !count;
  if (!count) return;
  answer.textContent = "";
  title.textContent = word("positionsText");
  use.textContent = word("positionsUse");
  text.value = positionsText();
  text.setAttribute("aria-label", word("positionsText"));
  const copy = button(word("copyPositions"), copyText, { "data-key": "copy" });
  const back = button(word("putBack"), putBack, { "data-key": "put back" });
  const head = element("p", {}, counted("movedCount", count), copy, back, answer);
  byId("moved").setAttribute("aria-label", counted("movedCount", count));
  redraw(byId("moved"), head, fold);
}

/** Put everybody back where the page has them. */
function putBack() {
  change({ moved: {} });
  byId("picture").focus({ preventScroll: true });
}

/** Select the text and copy it, in the old way: a page in a sandbox that asks for the clipboard breaks its rules. */
function copyText() {
  fold.open = true;
  text.focus();
  text.select();
  answer.textContent = word(document.execCommand("copy") ? "copied" : "selectedText");
}
