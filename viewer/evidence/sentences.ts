// A tie in words.

import { now } from "../data/state";
import type { Cite, Holds, QuantityName, Tie } from "../data/types";
import { local } from "../text/local";
import { composed, word } from "../text/words";
import { isolated } from "../elements/element";
import { endedWith, holdsOn, isFading, isPaused, isWithoutBeginning } from "../time/holding";
import { whenWords } from "../time/periods";
import { timingOf } from "../time/timing";
import { claimants } from "./claims";
import { nameOf } from "./names";
import { isUnsourced } from "./strength";
import { typeOf } from "./ties";

/** A tie as a sentence: subject, the words of its type, object; not every language can let a name follow them. */
export function sentence(tie: Tie, named: (index: number) => HTMLElement = (index) => isolated(nameOf(index))) {
  const [subject, object] = [tie.from, tie.to].map(named);
  return composed("sentence", { subject, verb: local(typeOf(tie).verb), object });
}

/** The same as a text. */
export function sentenceText(tie: Tie) {
  return word("sentence", { subject: nameOf(tie.from), verb: local(typeOf(tie).verb), object: nameOf(tie.to) });
}

/** The numbers of documents, as they stand in lists. */
export function marks(cites: Cite[] = []) {
  return cites.map((cite) => `[${cite.source}]`).join(" ");
}

/** What support consists of. */
export function supportWords(tie: Tie) {
  return (tie.support ?? []).map(local).join(", ");
}

/** What can be said of a tie in numbers. */
export const QUANTITIES: readonly QuantityName[] = ["share", "votes", "amount", "count"];

/** What is said of a tie and has no place of its own: names, and words. */
export function furtherFacts(tie: Tie): [name: string, text: string][] {
  const quantities = QUANTITIES.filter((name) => tie[name]);
  return [...quantities.map((name): [string, string] => [word(name), quantityWords(tie, name)]), ...others(tie)];
}

/** A quantity in words; nothing if nobody says it. */
export function quantityWords(tie: Tie, name: QuantityName) {
  return local(tie[name]?.[0]);
}

function others(tie: Tie) {
  return (tie.further ?? []).map(([name, text]): [string, string] => [local(name), local(text)]);
}

function namedFacts(facts: [name: string, text: string][]) {
  return facts.map(([name, text]) => word("named", { name: name.toLocaleLowerCase(now().language), text }));
}

/** What else is said of a tie, besides quantities. */
export function furtherWords(tie: Tie) {
  return namedFacts(others(tie));
}

/** What tells a tie from another of its type between the same actors, as the command tells it. */
export function qualities(tie: Tie) {
  const consists = [supportWords(tie), local(tie.role), ...namedFacts(furtherFacts(tie))];
  const disputed = tie.disputedBy ? word("disputed", { sources: marks(tie.disputedBy) }) : "";
  const source = isUnsourced(tie) ? word("unsourced") : "";
  const claimed = tie.claimedBy ? word("claimed", { actors: claimants(tie.claimedBy) }) : "";
  const denied = tie.deniedBy ? word("denied", { actors: claimants(tie.deniedBy) }) : "";
  const said = [source, claimed, denied, disputed];
  return [whenWords(tie), ...consists, local(tie.confidence), statusWords(tie), ...said].filter(Boolean);
}

/** Whether a tie is something that happened, be it that it stays true. */
function isEvent(tie: Tie) {
  return tie.lasting || (tie.since && String(tie.since) === String(tie.until));
}

/** Why no reading of its dates lets a tie hold on any day; nothing if one does, or if it is an event. */
function neverWords(tie: Tie) {
  const { times, possible } = timingOf(tie);
  if (isEvent(tie) || possible[0] <= possible[1]) return "";
  const own = times.map(({ stretches }) => stretches[0].possible);
  return word(own.every(([first, last]) => first > last) ? "backwards" : "apartInTime");
}

/** How it stands with a tie that does not surely hold; with whom it ended, where no date of its own says that. */
function stateWords(tie: Tie, holds: Exclude<Holds, "yes">) {
  const ended = holds === "no" ? endedWith(tie, now().day) : undefined;
  return ended === undefined ? word(holds) : word("endedWith", { actor: nameOf(ended) });
}

/** What a reader must know of a tie on the day of the picture, in words; nothing if it simply holds. */
export function statusWords(tie: Tie) {
  const holds = holdsOn(tie, now().day);
  const parts = [];
  if (tie.status) parts.push(word(tie.status));
  if (neverWords(tie)) return [...parts, neverWords(tie)].join(", ");
  if (isWithoutBeginning(tie, now().day)) parts.push(word("noBeginning"));
  else if (holds === "possibly" && now().day === null) parts.push(word("mayHold"));
  else if (isPaused(tie, now().day)) parts.push(word("paused"));
  else if (holds !== "yes" && !(holds === "no" && (isEvent(tie) || tie.goesOn))) parts.push(stateWords(tie, holds));
  else if (isFading(tie, now().day)) parts.push(word("fading"));
  return parts.join(", ");
}
