// The legend is the filter: every type of tie with its line, its symbol and its count.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import { byId } from "../data/template";
import type { RelationType, Word } from "../data/types";
import { local } from "../text/local";
import { word } from "../text/words";
import { button, element, isolated } from "../elements/element";
import { redraw } from "../elements/redraw";
import { SHAPES, icon, sample, svg } from "../elements/svg";
import { holdsOn } from "../time/holding";
import { actorKinds, kindWords } from "../evidence/kinds";
import { SIGNS } from "../evidence/signs";
import { LEVELS, levelOf } from "./levels";

/** Where the number of ties of each type stands. */
const counts = new Map<string, HTMLElement>();

/** Make the legend, in the language in force. */
export function showLegend() {
  byId("legend-title").textContent = word("legend");
  byId("kinds-title").textContent = word("actors");
  redraw(byId("types"), ...DATA.types.map(typeRow), allOrNone());
  byId("level-label").textContent = word("confidence");
  const levels = LEVELS.map(([level, name]) => element("option", { value: String(level), text: word(name) }));
  byId("level").replaceChildren(...levels);
  byId("level").value = String(now().level);
  showKinds();
  showCounts();
}

/** Count, for each type, the ties that are shown or would be if it were ticked. */
export function showCounts() {
  const { level, day } = now();
  const found = new Map<string, number>();
  for (const tie of DATA.ties) {
    if (tie.level >= level && holdsOn(tie, day) !== "future") found.set(tie.type, (found.get(tie.type) ?? 0) + 1);
  }
  for (const [type, place] of counts) place.textContent = String(found.get(type) ?? 0);
}

function typeRow(type: RelationType) {
  const box = element("input", { type: "checkbox", "data-type": type.name });
  box.checked = !now().hidden.has(type.name);
  box.addEventListener("change", () => {
    const others = [...now().hidden].filter((name) => name !== type.name);
    change({ hidden: new Set(box.checked ? others : [...others, type.name]) });
  });
  const count = element("span", { class: "count" });
  counts.set(type.name, count);
  const sign = word(SIGNS[type.sign]);
  return element(
    "label",
    { class: "type", title: sign },
    box,
    sample(type),
    element("span", { class: "symbol", text: type.symbol, "aria-hidden": "true" }),
    isolated(local(type.label)),
    count,
  );
}

function allOrNone() {
  const hider = (name: Word, hidden: string[]) => {
    const act = () => {
      change({ hidden: new Set(hidden) });
      showLegend();
    };
    return button(word(name), act, { "data-key": name });
  };
  return element("p", { class: "all" }, hider("all", []), hider("none", DATA.types.map((type) => type.name)));
}

function showKinds() {
  const rows = actorKinds().map(([kind, { shape, filled, count }]) => {
    const made = icon(16, 16, svg("path", { d: SHAPES[shape], class: filled ? "filled" : "outline" }));
    const number = element("span", { class: "count", text: String(count) });
    return element("li", {}, made, isolated(kind ? kindWords(kind) : word("unknownKind")), number);
  });
  byId("kinds").replaceChildren(...rows);
}

/** Listen to the choice of the least grade. */
export function openLegend() {
  byId("level").addEventListener("change", () => change({ level: levelOf(byId("level").value) }));
}
