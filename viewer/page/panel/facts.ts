// The facts of an actor or a tie, and who says so.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { Actor, Cite, Happening, Tie } from "../../data/types";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { whenWords } from "../../time/periods";
import { element, isolated } from "../../elements/element";
import { kindWords } from "../../evidence/kinds";
import { isMisfit, misfitWords } from "../../evidence/misfits";
import { nameLink } from "../../evidence/namelink";
import { fullNameOf, nameOf, nameToday } from "../../evidence/names";
import { tiesBetween, tiesOf } from "../../evidence/selection";
import { furtherFacts, marks, sentence, statusWords, supportWords } from "../../evidence/sentences";
import { misfitSign, sidesOfActors } from "../../evidence/sidemarks";
import { citationList, citations, claims } from "../../evidence/sources";
import { tieList } from "../../evidence/tielist";
import { typeOf } from "../../evidence/ties";
import { monthsFigure } from "./months";
import { inOrder, tiesByStanding } from "./standing";

/** All that is said of an actor. */
export function actorContent(actor: Actor, index: number) {
  const facts = element("dl");
  addSides(facts, [index]);
  if (actor.kind) addFact(facts, word("kind"), isolated(kindWords(actor.kind)));
  if (actor.country) addFact(facts, word("country"), isolated(actor.country));
  if (actor.life) addFact(facts, word("life"), isolated(local(actor.life)));
  if (actor.note) addFact(facts, word("note"), isolated(local(actor.note)));
  const sources = citations(actor.cites, "sources", "noSourceOfActor");
  const head = element("h2", {}, isolated(nameOf(index)));
  const whole = fullNameOf(index);
  const full = whole ? [element("p", { class: "fullname" }, isolated(whole, now().language))] : [];
  return [head, ...full, facts, ...tiesByStanding(index, tiesOf(index)), namesOf(actor, index), ...sources];
}

/** What else an actor is called, in other data too, and what else is said of it. */
function namesOf(actor: Actor, index: number) {
  const facts = element("dl");
  const today = nameToday(index);
  if (nameOf(index) !== today) addFact(facts, word("nameToday"), isolated(today));
  if (today !== actor.label) addFact(facts, word("also"), isolated(actor.label));
  addNames(facts, actor);
  for (const { name, period, cites } of actor.former ?? []) {
    addFact(facts, word("formerly"), cited(`${local(name)} (${local(period)})`, cites));
  }
  if (actor.ids) addFact(facts, word("ids"), isolated(actor.ids.map((pair) => pair.join(" ")).join(", ")));
  for (const [name, text] of actor.further ?? []) addFact(facts, local(name), isolated(local(text)));
  return facts;
}

/** Add its names per language and its other names; one of these that repeats a name says who calls it so. */
function addNames(facts: HTMLDListElement, actor: Actor) {
  const said = new Map((actor.aliases ?? []).map((alias) => (typeof alias === "string" ? [alias, []] : alias)));
  for (const [code, text] of actor.names ?? []) addFact(facts, languageWords(code), cited(text, said.get(text), code));
  for (const [, text] of actor.names ?? []) said.delete(text);
  const plain = [...said].filter(([, cites]) => !cites.length).map(([text]) => text);
  if (plain.length) addFact(facts, word("also"), isolated(plain.join(", ")));
  for (const [text, cites] of said) if (cites.length) addFact(facts, word("also"), cited(text, cites));
}

/** A name, and below it the documents that have it, if any is cited for it. */
function cited(name: string, cites: Cite[] = [], language = "") {
  return element("span", {}, isolated(name, language), ...(cites.length ? [citationList(cites)] : []));
}

/** A language by its name; a name without one is just another name. */
function languageWords(code: string) {
  try {
    return (code && new Intl.DisplayNames([now().language], { type: "language" }).of(code)) || word("also");
  } catch {
    return code;
  }
}

/** All ties between two actors. */
export function pairContent(a: number, b: number) {
  const facts = element("dl");
  addSides(facts, [a, b]);
  const ties = tiesBetween(a, b);
  const list = ties.length ? inOrder(`${a} ${b}`, ties, tieList) : [element("p", { text: word("noTies") })];
  return [element("h2", {}, nameLink(a), " – ", nameLink(b)), ...list, facts];
}

/** All that is said of a tie. */
export function tieContent(tie: Tie) {
  const head = element("h2", {}, isolated(local(typeOf(tie).label)));
  const facts = element("dl");
  addFact(facts, word("when"), timeOf(tie));
  const status = statusWords(tie);
  if (status) addFact(facts, word("status"), isolated(status));
  if (tie.confidence) addFact(facts, word("grade"), isolated(local(tie.confidence)));
  if (tie.lastEvidenced) addFact(facts, word("lastEvidenced"), isolated(local(tie.lastEvidenced)));
  if (tie.role) addFact(facts, word("role"), isolated(local(tie.role)));
  if (tie.support) addFact(facts, word("support"), isolated(supportWords(tie)));
  for (const [name, text] of furtherFacts(tie)) addFact(facts, name, isolated(text));
  facts.append(...monthsFigure(tie));
  if (tie.note) addFact(facts, word("note"), isolated(local(tie.note)));
  const table = tie.event && DATA.tables[tie.event];
  if (table) addFact(facts, word("event"), isolated(local(table)));
  const claimed = tie.claimedBy ? claims(tie.claimedBy, "claimedBy") : [];
  const denied = tie.deniedBy ? claims(tie.deniedBy, "deniedBy") : [];
  const disputes = tie.disputedBy ? citations(tie.disputedBy, "disputedBy") : [];
  addSides(facts, [tie.from, tie.to]);
  const said = element("p", { class: "sentence" }, ...sentence(tie, nameLink));
  const odd = isMisfit(tie) ? [element("p", { class: "odd" }, misfitSign(), " ", misfitWords(tie))] : [];
  return [head, said, ...odd, facts, ...citations(tie.cites, "sources"), ...claimed, ...denied, ...disputes];
}

/** All that is said of what happened by itself. */
export function eventContent({ name, when, place, note, cites }: Happening) {
  const facts = element("dl");
  addFact(facts, word("when"), isolated(local(when)));
  if (place) addFact(facts, word("place"), isolated(local(place)));
  if (note) addFact(facts, word("note"), isolated(local(note)));
  return [element("h2", {}, isolated(local(name))), facts, ...citations(cites, "sources")];
}

/** When a tie held: each of its times in a line of its own, if it paused. */
function timeOf(tie: Tie) {
  return tie.spells ? element("ul", {}, ...tie.spells.map(spellLine)) : isolated(whenWords(tie));
}

/** One of the times for which a tie held, with who says so. */
function spellLine({ when, note, cites }: NonNullable<Tie["spells"]>[number]) {
  return element("li", {}, isolated([local(when), local(note), marks(cites)].filter(Boolean).join(" · ")));
}

/** Say on which sides actors are, if there are sides. */
function addSides(list: HTMLDListElement, actors: number[]) {
  for (const lines of sidesOfActors([...new Set(actors)])) addFact(list, word("side"), lines);
}

function addFact(list: HTMLDListElement, name: string, value: Node) {
  list.append(element("dt", { text: name }), element("dd", {}, value));
}
