// What the page says of itself.

import { DATA } from "../data/data";
import { byId } from "../data/template";
import { local } from "../text/local";
import { word } from "../text/words";
import { element } from "../elements/element";
import { dayWords } from "../time/asof";
import { policyWords } from "../evidence/signs";
import { sourceWords } from "../evidence/sources";

/** What the page says of itself. */
export function proofWords() {
  const record = DATA.day === null ? null : word("asOf", { date: dayWords(DATA.day) });
  return [
    record,
    DATA.license ? word("named", { name: word("licence"), text: DATA.license }) : null,
    word("named", { name: word("data"), text: DATA.hash }),
    word("madeWith", { program: `actorgraph ${DATA.version}` }),
    DATA.types.length ? word("named", { name: word("signs"), text: policyWords().join(", ") }) : null,
  ].filter((part) => part !== null);
}

/** Show what the page says of itself, and all its sources. */
export function showProof() {
  const list = element("ol", { class: "sources" });
  for (const source of DATA.sources) list.append(element("li", {}, sourceWords(source)));
  const names = DATA.authors.join(", ");
  const authors = names ? word("named", { name: word("authors"), text: names }) : "";
  const about = [local(DATA.description), authors].filter(Boolean).map((text) => element("p", { text }));
  byId("proof").replaceChildren(
    element("p", { text: [local(DATA.title), ...proofWords()].filter(Boolean).join(" · ") }),
    element("details", {}, element("summary", { text: `${word("sources")} (${DATA.sources.length})` }), ...about, list),
  );
}
