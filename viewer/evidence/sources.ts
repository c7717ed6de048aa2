// Who says so.

import { DATA } from "../data/data";
import type { Cite, Claim, Source, Word } from "../data/types";
import { local } from "../text/local";
import { word } from "../text/words";
import { element, isolated } from "../elements/element";
import { link } from "../elements/link";
import { nameLink } from "./namelink";

const UNNAMED = { title: "noTitle", publisher: "noPublisher" } as const;

/** The documents that say something, or that none is cited. */
export function citations(cites: Cite[] | undefined, title: Word, nothing: Word = "noSource") {
  const list = cites && citationList(cites);
  return [element("h3", { text: word(title) }), list ?? element("p", { text: word(nothing) })];
}

/** Which actors say something, each with the document in which it does. */
export function claims(said: Claim[], title: Word) {
  const items = said.map((claim) => {
    const { actor, source } = claim;
    const item = source === undefined ? element("li") : citation({ ...claim, source });
    item.prepend(nameLink(actor), source === undefined ? "" : ": ");
    return item;
  });
  return [element("h3", { text: word(title) }), element("ul", { class: "cites" }, ...items)];
}

/** The documents that say something. */
export function citationList(cites: Cite[]) {
  return element("ul", { class: "cites" }, ...cites.map(citation));
}

function citation(cite: Cite) {
  const item = element("li", {}, `[${cite.source}] `, sourceWords(DATA.sources[cite.source - 1]));
  const places = [cite.page && word("page", { page: cite.page }), cite.at].filter(Boolean).join(", ");
  if (places) item.append(", ", isolated(places));
  const { reliability, note } = DATA.sources[cite.source - 1];
  const remarks = [reliability && word("reliability", { grade: reliability }), local(note)].filter(Boolean).join(" · ");
  if (remarks) item.append(element("small", {}, " ", isolated(remarks)));
  if (cite.quote) item.append(" ", element("blockquote", {}, isolated(local(cite.quote))));
  return item;
}

/** A document in words. */
export function sourceName(source: Source) {
  return [local(source.words), local(source.date)].filter(Boolean).join(", ") || (source.url ?? "");
}

/** A document, as a link if it has an address. */
export function sourceWords(source: Source) {
  const made = element("span");
  const words = sourceName(source);
  made.append(source.url ? link(source.url, words) : isolated(words));
  if (source.archive) made.append(" · ", link(source.archive, word("archive")));
  const { lacking } = source;
  if (lacking) made.append(element("small", { text: ` · ${word(lacking[1] ? "unnamed" : UNNAMED[lacking[0]])}` }));
  return made;
}
