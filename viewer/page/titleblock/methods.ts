// How the page was made: what it covers, how ties count, whose the sides are, who made it of what.

import { DATA } from "../../data/data";
import { byId } from "../../data/template";
import { element, isolated } from "../../elements/element";
import { policyWords } from "../../evidence/signs";
import { local } from "../../text/local";
import { counted, word } from "../../text/words";

/** The same in a line, for a picture that travels alone and tells of the sides itself. */
export function methodsWords() {
  return [
    local(DATA.title),
    DATA.authors.length ? word("named", { name: word("authors"), text: DATA.authors.join(", ") }) : "",
    DATA.license ? word("named", { name: word("licence"), text: DATA.license }) : "",
    word("named", { name: word("data"), text: DATA.hash }),
    madeWith(),
    DATA.types.length ? word("named", { name: word("signs"), text: policyWords().join(", ") }) : "",
  ].filter(Boolean);
}

/** Show how the page was made, in the language in force. */
export function showMethods() {
  byId("methods-title").textContent = word("methods");
  const list = element("dl");
  const add = (name: string, ...values: (Node | string)[]) => {
    const told = values.filter(Boolean);
    if (told.length) list.append(element("dt", { text: name }), element("dd", {}, ...told));
  };
  const description = DATA.standfirst ? local(DATA.description) : "";
  const title = DATA.headline ? local(DATA.title) : "";
  add(word("record"), ...[title, description].filter(Boolean).map(paragraph));
  add(word("authors"), ...DATA.authors.map((name, i) => element("span", {}, i ? ", " : "", isolated(name))));
  add(word("coverage"), coverageWords());
  add(word("sides"), ...sidesWords());
  add(word("signs"), policyWords().join(", "));
  add(word("licence"), DATA.license ? isolated(DATA.license) : "");
  add(word("data"), DATA.hash);
  add(word("programOf"), madeWith());
  byId("methods").replaceChildren(list);
}

function paragraph(text: string) {
  return element("p", {}, isolated(text));
}

function madeWith() {
  return word("madeWith", { program: `actorgraph ${DATA.version}` });
}

/** From when until when the record goes, and how many ties are dated and sourced. */
function coverageWords() {
  const { period, dated, cited } = DATA.coverage;
  const n = DATA.ties.length;
  const counts = n ? [counted("datedTies", n, { dated }), counted("citedTies", n, { cited })] : [];
  const { unaccepted: others } = DATA;
  const left = others === undefined ? "" : counted("acceptedTies", others);
  return [local(period), ...counts, left].filter(Boolean).join(" · ");
}

/** Whose the sides are; those that editors wrote, each with who says so. */
function sidesWords() {
  const { sides, written } = DATA.scene;
  if (!sides.length) return [];
  if (!written) return [paragraph(word("sidesFound")), paragraph(word("sidesHow"))];
  const editors = DATA.authors.length ? word("editors", { names: DATA.authors.join(", ") }) : word("editorsUnnamed");
  const items = sides.map(({ name }, i) => element("li", {}, isolated(local(name)), ...saidBy(i)));
  return [paragraph(word("sidesWritten")), paragraph(editors), element("ul", { class: "sides" }, ...items)];
}

/** The documents that a side of the editors rests on. */
function saidBy(side: number) {
  const numbers = [...new Set(DATA.sideCites[side].map((cite) => cite.source))];
  return numbers.length ? [` ${numbers.map((number) => `[${number}]`).join(" ")}`] : [` · ${word("noSourceOfSide")}`];
}
