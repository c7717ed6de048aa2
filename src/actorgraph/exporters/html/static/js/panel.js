"use strict";
// The panel of evidence: what is known of the chosen actor or tie, and who says so.

const panel = document.getElementById("panel");
const typeOf = new Map(DATA.types.map((type) => [type.name, type]));

/** Show what is known of the chosen actor or tie. */
function showPanel() {
  panel.replaceChildren();
  const chosen = state.chosen;
  if (chosen === null) {
    panel.append(element("p", { class: "hint", text: word("hint") }));
  } else if (chosen.kind === "actor") {
    showActor(DATA.actors[chosen.index], chosen.index);
  } else {
    showTie(DATA.ties[chosen.index]);
  }
}

function showActor(actor, index) {
  panel.append(element("h2", {}, isolated(actor.label)));
  const facts = element("dl");
  for (const [language, text] of actor.names ?? []) addFact(facts, language || word("also"), isolated(text, language));
  if (actor.aliases) addFact(facts, word("also"), isolated(actor.aliases.join(", ")));
  for (const former of actor.former ?? []) {
    addFact(facts, word("formerly"), isolated(`${local(former.name)} (${local(former.period)})`));
  }
  if (actor.kind) addFact(facts, word("kind"), isolated(actor.kind));
  if (actor.country) addFact(facts, word("country"), isolated(actor.country));
  if (actor.life) addFact(facts, word("life"), isolated(local(actor.life)));
  if (actor.ids) addFact(facts, word("ids"), isolated(actor.ids.map((pair) => pair.join(" ")).join(", ")));
  if (actor.note) addFact(facts, word("note"), isolated(local(actor.note)));
  panel.append(facts);
  showTiesOf(index);
  showCitations(actor.cites ?? [], word("sources"));
}

function showTiesOf(index) {
  const list = element("ul", { class: "ties" });
  DATA.ties.forEach((tie, number) => {
    if ((tie.from !== index && tie.to !== index) || state.hidden.has(tie.type)) return;
    const item = element("button", { type: "button" }, ...sentence(tie), element("small", { text: ` ${[local(tie.when), ...doubts(tie)].join(" · ")}` }));
    item.addEventListener("click", () => choose({ kind: "tie", index: number }));
    list.append(element("li", {}, item));
  });
  panel.append(list.childElementCount ? list : element("p", { text: word("noTies") }));
}

function showTie(tie) {
  const type = typeOf.get(tie.type);
  panel.append(element("h2", {}, isolated(local(type.label))), element("p", { class: "sentence" }, ...sentence(tie)));
  const facts = element("dl");
  addFact(facts, word("when"), isolated(local(tie.when)));
  if (tie.holds !== "yes") addFact(facts, word("status"), isolated(word(tie.holds === "no" ? "ended" : "possibly")));
  if (tie.status) addFact(facts, word("status"), isolated(word(tie.status)));
  if (tie.confidence) addFact(facts, word("grade"), isolated(local(tie.confidence)));
  if (tie.fading) addFact(facts, word("fading"), isolated(local(tie.fading)));
  if (tie.role) addFact(facts, word("role"), isolated(local(tie.role)));
  if (tie.support) addFact(facts, word("support"), isolated(tie.support.join(", ")));
  if (tie.note) addFact(facts, word("note"), isolated(local(tie.note)));
  panel.append(facts);
  showCitations(tie.cites ?? [], word("sources"));
  if (tie.disputedBy) showCitations(tie.disputedBy, word("disputedBy"));
}

/** What keeps a tie from simply holding on the date of the picture, in words. */
function doubts(tie) {
  const words = tie.status ? [word(tie.status)] : [];
  if (tie.holds !== "yes") words.push(word(tie.holds === "no" ? "ended" : "possibly"));
  return words;
}

/** A tie as a sentence: subject, the words of its type, object. */
function sentence(tie) {
  const verb = local(typeOf.get(tie.type).verb);
  return [isolated(DATA.actors[tie.from].label), ` ${verb} `, isolated(DATA.actors[tie.to].label)];
}

function showCitations(cites, title) {
  panel.append(element("h3", { text: title }));
  if (!cites.length) {
    panel.append(element("p", { text: word("noSource") }));
    return;
  }
  const list = element("ul", { class: "cites" });
  for (const cite of cites) list.append(citation(cite));
  panel.append(list);
}

function citation(cite) {
  const item = element("li", {}, `[${cite.source}] `, sourceWords(DATA.sources[cite.source - 1]));
  const places = [cite.page && `${word("page")} ${cite.page}`, cite.at].filter(Boolean).join(", ");
  if (places) item.append(", ", isolated(places));
  if (cite.quote) item.append(element("blockquote", {}, isolated(local(cite.quote))));
  return item;
}

/** A document, as a link if it has an address. */
function sourceWords(source) {
  const made = element("span");
  const words = local(source.words) || source.url;
  made.append(source.url ? link(source.url, words) : isolated(words));
  if (source.archive) made.append(" · ", link(source.archive, word("archive")));
  return made;
}

function addFact(list, name, value) {
  list.append(element("dt", { text: name }), element("dd", {}, value));
}
