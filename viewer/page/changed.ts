// The big changes that came last, in a line above the picture: whoever sees the picture alone is to learn that from it.

import { DATA } from "../data/data";
import { isAsOpened, now } from "../data/state";
import { byId } from "../data/template";
import type { LocalText } from "../data/types";
import { element, isolated } from "../elements/element";
import { redraw } from "../elements/redraw";
import { markedSample } from "../elements/svg";
import { lastChanges, latestTies } from "../evidence/news";
import { sentenceText } from "../evidence/sentences";
import { placeOf, typeOf } from "../evidence/ties";
import { local } from "../text/local";
import { word } from "../text/words";
import { whenWords } from "../time/periods";
import { bandedTies, showBands } from "../views/network/bands";

/**
 * Show what changed last by the day of the picture, in the language in force, unless the story says the same: above all
 * that is seen first, for everybody needs the room.
 */
export function showChanged() {
  const isTold = now().everybody || (now().step !== null && !DATA.story.written);
  const told = isTold ? [] : changedWords();
  const head = element("strong", { text: word("named", { name: word("changed"), text: "" }).trim() });
  const entries = told.flatMap(([text, ties]) => [document.createTextNode(" "), entry(text, ties)]);
  showBands();
  redraw(byId("changed"), ...(entries.length ? [head, ...entries] : []));
}

/** What changed last, in words that travel with the picture. */
export function changedLine() {
  const text = (now().everybody ? [] : changedWords()).map(([each]) => local(each)).join(word("between"));
  return text && word("named", { name: word("changed"), text });
}

/** What changed last, with the ties that changed; of a record that dates none to a year, the ties that began last. */
function changedWords(): [text: LocalText, ties: number[]][] {
  if (DATA.changes.length) return lastChanges().map(([, text, ties]) => [text, ties]);
  return isAsOpened() ? latestTies().map((place) => [latestWords(place), []]) : [];
}

function latestWords(place: number) {
  const tie = DATA.ties[place];
  return [sentenceText(tie), whenWords(tie), tie.status && word(tie.status)].filter(Boolean).join(", ");
}

/** A change after the sign by which its ties are known in the picture, if it has any of them. */
function entry(text: LocalText, ties: number[]) {
  const among = bandedTies().filter((tie) => ties.includes(placeOf(tie)));
  const signs = [...new Set(among.map((tie) => typeOf(tie).sign))];
  return element("span", { class: "change" }, ...signs.map(markedSample), isolated(local(text)));
}
