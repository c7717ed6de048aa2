// On whose word the picture stands: the day and who is cited most, in a line that opens all sources.

import { DATA } from "../../data/data";
import { shapeOfStage } from "../../data/stage";
import { now } from "../../data/state";
import { byId } from "../../data/template";
import { element, isolated } from "../../elements/element";
import { sourceWords } from "../../evidence/sources";
import { local } from "../../text/local";
import { counted, word } from "../../text/words";
import { openingWords } from "../../time/asof";

/** No more are named, however much room there is; and there is room for more lines on a narrow screen. */
const NAMED = 8;
const NARROW = matchMedia("(max-width: 40rem)");
const line = byId("sources-line");

/** What the list was made for. */
let listed = "";

/** Show day and sources, in the language in force. */
export function showSources() {
  const behind = DATA.behind[shapeOfStage()];
  let named = Math.min(NAMED, behind.length);
  writeLine(behind, named);
  while (named > 1 && isTooLong()) writeLine(behind, --named);
  const wanted = `${shapeOfStage()} ${now().language}`;
  if (listed !== wanted) byId("sources").replaceChildren(...lists(new Set(behind.flatMap(([, sources]) => sources))));
  listed = wanted;
}

/** Name the first of them, and count the others. */
function writeLine(behind: typeof DATA.behind.landscape, named: number) {
  const names = behind.slice(0, named).map(([name]) => isolated(local(name)));
  const more = behind.slice(named).reduce((sum, [, sources]) => sum + sources.length, 0);
  const day = openingWords();
  const parts: (Node | string)[] = [day && `${day} · `];
  if (names.length) parts.push(word("named", { name: word("sources"), text: "" }));
  else parts.push(word(DATA.ties.length ? "noSourceOfTies" : "noTies"));
  parts.push(...names.flatMap((name, i) => (i ? [", ", name] : [name])));
  if (more) parts.push(" ", element("span", { class: "more", text: counted("moreSources", more) }));
  line.replaceChildren(...parts);
}

function isTooLong() {
  const most = NARROW.matches && !now().embed ? 2.5 : 1.5;
  return line.clientHeight > most * parseFloat(getComputedStyle(line).lineHeight);
}

/** The sources behind what is seen first, and the others; in one list if that is all there is. */
function lists(first: ReadonlySet<number>) {
  const numbers = DATA.sources.map((_, i) => i + 1);
  const parts = [true, false].map((wanted) => numbers.filter((number) => first.has(number) === wanted));
  if (parts.some((part) => !part.length)) return [numbered(numbers)];
  const heads = [counted("behindFirst", parts[0].length), counted("behindRest", parts[1].length)];
  return parts.flatMap((part, i) => [element("h2", { text: heads[i] }), numbered(part)]);
}

function numbered(numbers: number[]) {
  const items = numbers.map((n) => element("li", { value: String(n) }, sourceWords(DATA.sources[n - 1])));
  return element("ol", { class: "sources" }, ...items);
}

/** Name as many as there is room for. */
export function openSources() {
  new ResizeObserver(showSources).observe(byId("title"));
}
