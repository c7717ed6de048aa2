// The facts of an actor or a tie, and who says so.

import { now } from "../../data/state";
import type { Actor, Tie } from "../../data/types";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { whenWords } from "../../time/periods";
import { element, isolated } from "../../elements/element";
import { kindWords } from "../../evidence/kinds";
import { isMisfit, misfitWords } from "../../evidence/misfits";
import { nameLink } from "../../evidence/namelink";
import { nameOf } from "../../evidence/names";
import { tiesBetween, tiesOf } from "../../evidence/selection";
import { marks, sentence, statusWords, supportWords } from "../../evidence/sentences";
import { misfitSign, sidesOfActors } from "../../evidence/sidemarks";
import { citations } from "../../evidence/sources";
import { tieList } from "../../evidence/tielist";
import { typeOf } from "../../evidence/ties";
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
  return [head, facts, ...tiesByStanding(index, tiesOf(index)), namesOf(actor, index), ...sources];
}

/** What else an actor is called, in other data too, and what else is said of it. */
function namesOf(actor: Actor, index: number) {
  const facts = element("dl");
  if (nameOf(index) !== actor.label) addFact(facts, word("also"), isolated(actor.label));
  for (const [code, text] of actor.names ?? []) addFact(facts, languageWords(code), isolated(text, code));
  if (actor.aliases) addFact(facts, word("also"), isolated(actor.aliases.join(", ")));
  for (const former of actor.former ?? []) {
    addFact(facts, word("formerly"), isolated(`${local(former.name)} (${local(former.period)})`));
  }
  if (actor.ids) addFact(facts, word("ids"), isolated(actor.ids.map((pair) => pair.join(" ")).join(", ")));
  for (const [name, text] of actor.further ?? []) addFact(facts, local(name), isolated(local(text)));
  return facts;
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
  const spells = tie.spells?.map(spellLine);
  if (spells) addFact(facts, word("when"), element("ul", {}, ...spells));
  else addFact(facts, word("when"), isolated(whenWords(tie)));
  const status = statusWords(tie);
  if (status) addFact(facts, word("status"), isolated(status));
  if (tie.confidence) addFact(facts, word("grade"), isolated(local(tie.confidence)));
  if (tie.lastEvidenced) addFact(facts, word("lastEvidenced"), isolated(local(tie.lastEvidenced)));
  if (tie.role) addFact(facts, word("role"), isolated(local(tie.role)));
  if (tie.support) addFact(facts, word("support"), isolated(supportWords(tie)));
  for (const [name, text] of tie.further ?? []) addFact(facts, local(name), isolated(local(text)));
  if (tie.note) addFact(facts, word("note"), isolated(local(tie.note)));
  const disputes = tie.disputedBy ? citations(tie.disputedBy, "disputedBy") : [];
  addSides(facts, [tie.from, tie.to]);
  const said = element("p", { class: "sentence" }, ...sentence(tie, nameLink));
  const odd = isMisfit(tie) ? [element("p", { class: "odd" }, misfitSign(), " ", misfitWords(tie))] : [];
  return [head, said, ...odd, facts, ...citations(tie.cites, "sources"), ...disputes];
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
