"use strict";
// The panel of evidence: what is known of the chosen actor or tie, and who says so.

const panel = byId("panel");
/** What the panel is about, so that it is read out and scrolled back only when that changes. */
let about = "";

/** Show what is known of the chosen actor or tie, or the chain. */
function showPanel() {
  const { chosen, path } = state;
  document.body.classList.toggle("chosen", chosen !== null || path !== null);
  const subject = JSON.stringify([state.language, chosen, state.ends]);
  const content = element("div");
  if (chosen || path) content.append(...panelContent());
  if (subject === about && content.textContent === panel.textContent) return;
  const focused = panel.contains(document.activeElement);
  redraw(panel, ...content.childNodes);
  if (subject !== about) panel.scrollTop = 0;
  if (focused && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
  about = subject;
}

function panelContent() {
  const { chosen, path } = state;
  const close = path && !chosen ? clearPath : () => choose(null);
  const head = [button("×", close, { class: "close", "data-key": "close", "aria-label": word("close") })];
  if (path && chosen) head.push(button(`‹ ${word("path")}`, () => choose(null), { class: "back" }));
  if (chosen) return [...head, ...chosenContent(chosen)];
  return [...head, element("h2", { text: word("path") }), ...chainWords(sure(path))];
}

/** @param {Chosen} chosen */
function chosenContent(chosen) {
  if (chosen.kind === "actor") return actorContent(DATA.actors[chosen.index], chosen.index);
  if (chosen.kind === "tie") return tieContent(DATA.ties[chosen.index]);
  return pairContent(chosen.index, chosen.other);
}

/**
 * @param {Actor} actor
 * @param {number} index
 */
function actorContent(actor, index) {
  const facts = element("dl");
  if (nameOf(index) !== actor.label) addFact(facts, word("also"), isolated(actor.label));
  for (const [code, text] of actor.names ?? []) addFact(facts, languageWords(code), isolated(text, code));
  if (actor.aliases) addFact(facts, word("also"), isolated(actor.aliases.join(", ")));
  for (const former of actor.former ?? []) {
    addFact(facts, word("formerly"), isolated(`${local(former.name)} (${local(former.period)})`));
  }
  if (actor.kind) addFact(facts, word("kind"), isolated(kindWords(actor.kind)));
  if (actor.country) addFact(facts, word("country"), isolated(actor.country));
  if (actor.life) addFact(facts, word("life"), isolated(local(actor.life)));
  if (actor.ids) addFact(facts, word("ids"), isolated(actor.ids.map((pair) => pair.join(" ")).join(", ")));
  for (const [name, text] of actor.further ?? []) addFact(facts, local(name), isolated(local(text)));
  if (actor.note) addFact(facts, word("note"), isolated(local(actor.note)));
  const ties = tieList(tiesOf(index));
  const sources = citations(actor.cites, "sources", "noSourceOfActor");
  return [element("h2", {}, isolated(nameOf(index))), facts, ties, ...sources];
}

/**
 * A language by its name; a name without one is just another name.
 * @param {string} code
 */
function languageWords(code) {
  try {
    return (code && new Intl.DisplayNames([state.language], { type: "language" }).of(code)) || word("also");
  } catch {
    return code;
  }
}

/**
 * All ties between two actors.
 * @param {number} a
 * @param {number} b
 */
function pairContent(a, b) {
  return [element("h2", {}, isolated(nameOf(a)), " – ", isolated(nameOf(b))), tieList(tiesBetween(a, b))];
}

/**
 * Ties as sentences, each leading to its evidence.
 * @param {Tie[]} ties
 */
function tieList(ties) {
  if (!ties.length) return element("p", { text: word("noTies") });
  return element("ul", { class: "ties" }, ...ties.map((tie) => element("li", {}, tieButton(tie))));
}

/** @param {Tie} tie */
function tieButton(tie) {
  const index = placeOf(tie);
  const attributes = { class: holdsOn(tie, state.day), "data-key": `tie ${index}` };
  const made = button("", () => choose({ kind: "tie", index }), attributes);
  const small = element("small");
  for (const text of qualities(tie)) small.append(small.hasChildNodes() ? " · " : " ", isolated(text));
  made.append(...sentence(tie), small);
  return made;
}

/** @param {Tie} tie */
function tieContent(tie) {
  const head = element("h2", {}, isolated(local(typeOf(tie).label)));
  const facts = element("dl");
  addFact(facts, word("when"), isolated(local(tie.when)));
  const status = statusWords(tie);
  if (status) addFact(facts, word("status"), isolated(status));
  if (tie.confidence) addFact(facts, word("grade"), isolated(local(tie.confidence)));
  if (tie.lastEvidenced) addFact(facts, word("lastEvidenced"), isolated(local(tie.lastEvidenced)));
  if (tie.role) addFact(facts, word("role"), isolated(local(tie.role)));
  if (tie.support) addFact(facts, word("support"), isolated(supportWords(tie)));
  for (const [name, text] of tie.further ?? []) addFact(facts, local(name), isolated(local(text)));
  if (tie.note) addFact(facts, word("note"), isolated(local(tie.note)));
  const disputes = tie.disputedBy ? citations(tie.disputedBy, "disputedBy") : [];
  const said = element("p", { class: "sentence" }, ...sentence(tie));
  return [head, said, facts, ...citations(tie.cites, "sources"), ...disputes];
}

/**
 * A tie as a sentence: subject, the words of its type, object; not every language can let a name follow them.
 * @param {Tie} tie
 */
function sentence(tie) {
  const [subject, object] = [tie.from, tie.to].map((end) => isolated(nameOf(end)));
  return composed("sentence", { subject, verb: local(typeOf(tie).verb), object });
}

/** @param {Tie} tie */
function sentenceText(tie) {
  return word("sentence", { subject: nameOf(tie.from), verb: local(typeOf(tie).verb), object: nameOf(tie.to) });
}

/**
 * @param {Cite[] | undefined} cites
 * @param {Word} title
 * @param {Word} nothing
 */
function citations(cites, title, nothing = "noSource") {
  const list = cites && element("ul", { class: "cites" }, ...cites.map(citation));
  return [element("h3", { text: word(title) }), list ?? element("p", { text: word(nothing) })];
}

/** @param {Cite} cite */
function citation(cite) {
  const item = element("li", {}, `[${cite.source}] `, sourceWords(DATA.sources[cite.source - 1]));
  const places = [cite.page && word("page", { page: cite.page }), cite.at].filter(Boolean).join(", ");
  if (places) item.append(", ", isolated(places));
  const { reliability, note } = DATA.sources[cite.source - 1];
  const remarks = [reliability && word("reliability", { grade: reliability }), local(note)].filter(Boolean).join(" · ");
  if (remarks) item.append(element("small", {}, " ", isolated(remarks)));
  if (cite.quote) item.append(element("blockquote", {}, isolated(local(cite.quote))));
  return item;
}

/**
 * A document in words.
 * @param {Source} source
 */
function sourceName(source) {
  return [local(source.words), local(source.date)].filter(Boolean).join(", ") || (source.url ?? "");
}

/**
 * A document, as a link if it has an address.
 * @param {Source} source
 */
function sourceWords(source) {
  const made = element("span");
  const words = sourceName(source);
  made.append(source.url ? link(source.url, words) : isolated(words));
  if (source.archive) made.append(" · ", link(source.archive, word("archive")));
  return made;
}

/**
 * @param {HTMLDListElement} list
 * @param {string} name
 * @param {Node} value
 */
function addFact(list, name, value) {
  list.append(element("dt", { text: name }), element("dd", {}, value));
}
