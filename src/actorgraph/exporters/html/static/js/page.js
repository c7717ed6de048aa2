"use strict";
// Everything put together.

const names = new Map();
DATA.actors.forEach((actor, index) => {
  const all = [actor.label, ...(actor.names ?? []).map(([, text]) => text), ...(actor.aliases ?? [])];
  for (const former of actor.former ?? []) all.push(...Object.values(former.name));
  for (const name of all) if (!names.has(nameKey(name))) names.set(nameKey(name), index);
});

/** Find an actor by any of its names, whole or in part, and choose it. */
function search(text) {
  const key = nameKey(text);
  if (!key) return;
  const part = [...names.keys()].find((name) => name.includes(key));
  const index = names.get(key) ?? names.get(part);
  if (index === undefined) {
    panel.replaceChildren(element("p", { class: "hint", text: word("nothing") }));
    return;
  }
  choose({ kind: "actor", index });
  picture.focus(`n${index}`, { scale: Math.max(picture.getScale(), 0.9), animation: false });
}

/** Show every text of the page in the language in force. */
function showWords() {
  document.documentElement.lang = state.language;
  document.title = document.getElementById("title").textContent = local(DATA.title) || "actorgraph";
  document.getElementById("as-of").textContent = DATA.asOf ? `${word("asOf")} ${local(DATA.asOf)}` : "";
  document.getElementById("search-label").textContent = word("search");
  document.getElementById("language-label").textContent = word("language");
  showLegend();
  showPanel();
  showProof();
}

function showProof() {
  const proof = document.getElementById("proof");
  const signs = DATA.types.map((type) => `${local(type.label)} ${type.sign > 0 ? "+" : ""}${type.sign}`).join(", ");
  const facts = [
    DATA.asOf && `${word("asOf")} ${local(DATA.asOf)}`,
    DATA.license && `${word("licence")}: ${DATA.license}`,
    `${word("signs")}: ${signs}`,
    `${word("data")}: ${DATA.hash}`,
    `${word("madeWith")} actorgraph ${DATA.version}`,
  ];
  const list = element("ol", { class: "sources" });
  for (const source of DATA.sources) list.append(element("li", {}, sourceWords(source)));
  proof.replaceChildren(
    element("p", { text: facts.filter(Boolean).join(" · ") }),
    element("details", {}, element("summary", { text: `${word("sources")} (${DATA.sources.length})` }), list),
  );
}

document.getElementById("names").replaceChildren(...DATA.actors.map((actor) => element("option", { value: actor.label })));
document.getElementById("search").addEventListener("change", (event) => search(event.target.value));
document.getElementById("language").value = state.language;
document.getElementById("language").addEventListener("change", (event) => {
  state.language = event.target.value;
  showWords();
});
showWords();
picture.fit({ animation: false });
