// What changed last, in a line above the picture: whoever sees the picture alone is to learn that from it.

import { DATA } from "../data/data";
import { isAsOpened, now } from "../data/state";
import { byId } from "../data/template";
import type { LocalText } from "../data/types";
import { element } from "../elements/element";
import { redraw } from "../elements/redraw";
import { markedSample } from "../elements/svg";
import { changesTold, latestTies } from "../evidence/news";
import { sentenceText } from "../evidence/sentences";
import { placeOf, typeOf } from "../evidence/ties";
import { local } from "../text/local";
import { word } from "../text/words";
import { whenWords } from "../time/periods";
import { bandedTies, showBands } from "../views/network/bands";

/** Show what changed last by the day of the picture, in the language in force. */
export function showChanged() {
  const told = changedWords().flatMap(([head, ...change]) => [document.createTextNode(" "), entry(head, ...change)]);
  showBands();
  redraw(byId("changed"), ...told.slice(1));
}

/** Show more or less of it where there is more or less room, and name who stands there. */
export function openChanged() {
  addEventListener("resize", showChanged);
}

/** What changed last, in words that travel with the picture. */
export function changedLine() {
  const told = changedWords().map(([head, text]) => (head ? named(head, text) : local(text)));
  return told.join(word("between"));
}

/** What is told, after what it is called: what changed last; of a record that dates none, the ties that began last. */
function changedWords(): [head: string, text: LocalText, ties: number[]][] {
  if (!DATA.changes.told.length) {
    const latest = isAsOpened() && !now().everybody ? latestTies() : [];
    return latest.map((place, at) => [at ? "" : word("changed"), latestWords(place), []]);
  }
  const { areLast, told } = changesTold();
  const heads = areLast ? [word("changed"), word("changedBefore")] : [word("changedBig"), ""];
  return told.map(([text, ties], at) => [heads[at], text, ties]);
}

function latestWords(place: number) {
  const tie = DATA.ties[place];
  return [sentenceText(tie), whenWords(tie), tie.status && word(tie.status)].filter(Boolean).join(", ");
}

function named(head: string, text: LocalText) {
  return word("named", { name: head, text: local(text) });
}

/** A change after what it is called and the sign by which its ties are known in the picture, if it has any of them. */
function entry(head: string, text: LocalText, ties: number[]) {
  const among = bandedTies().filter((tie) => ties.includes(placeOf(tie)));
  const signs = [...new Set(among.map((tie) => typeOf(tie).sign))];
  const called = head ? [element("strong", { text: named(head, "").trim() }), document.createTextNode(" ")] : [];
  // A sentence runs as its language does, whichever way the first name in it runs.
  return element("span", { class: "change" }, ...called, ...signs.map(markedSample), local(text));
}
