"use strict";
// Everything put together: one state, one way to show it.

/**
 * What had the focus when the panel opened.
 * @type {Element | null}
 */
let cameFrom = null;

/**
 * Choose an actor or a tie, or nothing, and show its evidence.
 * @param {Chosen | null} chosen
 */
function choose(chosen) {
  state.chosen = chosen;
  const inside = panel.contains(document.activeElement);
  if (chosen && !inside) cameFrom = document.activeElement;
  refresh();
  if (!chosen && inside && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
}

/** Show the state: the picture, the counts, the time, the panel, the table, the address. */
function refresh() {
  followPath();
  showPicture();
  showCounts();
  showTime();
  showPanel();
  showView();
  showPath();
  showHint();
  writeFragment();
}

/** Show every text of the page in the language in force. */
function showWords() {
  document.documentElement.lang = state.language;
  document.title = local(DATA.title) || "actorgraph";
  byId("title").textContent = document.title;
  byId("search-label").textContent = word("search");
  byId("language-label").textContent = word("language");
  byId("language").value = state.language;
  byId("png").textContent = word("png");
  byId("views").setAttribute("aria-label", word("views"));
  byId("filter-toggle").textContent = word("menu");
  const name = word("named", { name: word("network"), text: local(DATA.title) });
  byId("picture").setAttribute("aria-label", `${name}. ${word("walk")}`);
  showLegend();
  showTabs();
  showProof();
  showEnds();
  refresh();
}

/** The policy on signs: which types count as friendly, hostile or neither. */
function policyWords() {
  return [1, -1, 0].flatMap((sign) => {
    const kinds = DATA.types.filter((type) => type.sign === sign).map((type) => local(type.label));
    return kinds.length ? `${word(SIGNS[sign])} (${kinds.join(", ")})` : [];
  });
}

/** What the page says of itself. */
function proofWords() {
  const record = DATA.day === null ? null : word("asOf", { date: dayWords(DATA.day) });
  return [
    record,
    DATA.license ? word("named", { name: word("licence"), text: DATA.license }) : null,
    word("named", { name: word("data"), text: DATA.hash }),
    word("madeWith", { program: `actorgraph ${DATA.version}` }),
    DATA.types.length ? word("named", { name: word("signs"), text: policyWords().join(", ") }) : null,
  ].filter((part) => part !== null);
}

function showProof() {
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

function search() {
  const text = byId("search").value;
  const found = actorsNamed(text);
  byId("search-answer").textContent = text ? namedWords(found) : "";
  if (found.length !== 1) return;
  choose({ kind: "actor", index: found[0] });
  bringIntoSight(found[0]);
}

/**
 * What a name that is not one actor's is told: nobody has it, or who all have it.
 * @param {number[]} found
 */
function namedWords(found) {
  if (!found.length) return word("nothing");
  const names = found.slice(0, OFFERED).map(nameOf).join(", ");
  return found.length > 1 ? word("named", { name: word("several"), text: names }) : "";
}

/**
 * Show or hide the legend where there is no room for it beside the picture.
 * @param {boolean} open
 */
function openFilter(open) {
  document.body.classList.toggle("filtering", open);
  byId("filter-toggle").setAttribute("aria-expanded", String(open));
}

/** A sheet of A4 between its margins, in pixels. */
const PAPER = { width: 690, height: 940 };

/** What must not be torn apart on paper. */
function drawings() {
  return /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".whole"));
}

/** In an embedded page wheel and finger scroll the article, until the reader clicks the picture. */
function applyEmbedding() {
  const changed = document.body.classList.contains("embed") !== state.embed;
  document.body.classList.toggle("embed", state.embed);
  if (changed) hold(state.embed);
}

/**
 * Hold the picture still under wheel and finger, or let it go.
 * @param {boolean} still
 */
function hold(still) {
  hint.held = still;
  picture.setOptions({ interaction: { zoomView: !still, dragView: !still } });
  /** @type {NodeListOf<HTMLElement>} */
  const layers = byId("picture").querySelectorAll("div, canvas");
  for (const { style } of layers) style.touchAction = still ? "pan-x pan-y" : "none";
  showHint();
}

const hint = { held: false, needed: true };

/** Say what a click does, until the reader knows. */
function showHint() {
  if (state.chosen || state.ends) hint.needed = false;
  byId("hint").textContent = word(hint.held ? "clickToZoom" : "hint");
  byId("hint").hidden = !hint.held && !hint.needed;
}

for (const field of [byId("search"), byId("path-from"), byId("path-to")]) {
  field.addEventListener("input", () => offerNames(field.value));
  field.addEventListener("focus", () => offerNames(field.value));
}
byId("search").addEventListener("change", search);
byId("png").addEventListener("click", downloadPicture);
byId("filter-toggle").addEventListener("click", () => openFilter(!document.body.classList.contains("filtering")));
byId("language").addEventListener("change", () => {
  state.language = languageOf(byId("language").value);
  showWords();
});
byId("picture").addEventListener("click", () => {
  if (hint.held) hold(false);
});
document.addEventListener("pointerdown", ({ target }) => {
  const inside = [byId("legend"), byId("filter-toggle")].some((part) => part.contains(/** @type {Node} */ (target)));
  if (!inside) openFilter(false);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (state.chosen) choose(null);
  else if (state.ends) clearPath();
  else openFilter(false);
});
addEventListener("beforeprint", () => {
  for (const details of byId("proof").querySelectorAll("details")) details.open = true;
  for (const drawing of drawings()) {
    const { scrollWidth, scrollHeight } = drawing;
    drawing.style.zoom = String(Math.min(1, PAPER.width / scrollWidth, PAPER.height / scrollHeight));
  }
});
addEventListener("afterprint", () => {
  for (const drawing of drawings()) drawing.style.zoom = "";
});
addEventListener("hashchange", () => {
  readFragment(location.hash);
  applyEmbedding();
  showWords();
  goToPlace();
});

readFragment(location.hash);
applyEmbedding();
showWords();
goToPlace();
