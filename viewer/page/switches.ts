// The legend is the filter: a switch for each sign, and folded under it the types of tie that have it, each with its
// line, its symbol, its count and a box of its own. Colour is all that a reader must know; types are for who asks.

import { DATA } from "../data/data";
import { change, now } from "../data/state";
import type { RelationType } from "../data/types";
import { element, isolated } from "../elements/element";
import { sample } from "../elements/svg";
import { SIGNS, SIGN_ORDER } from "../evidence/signs";
import { local } from "../text/local";
import { counted, word } from "../text/words";
import { isOutside } from "../time/holding";
import { viewInForce } from "./tabs";

/** A box with the number of ties that it shows or hides. */
type Switch = { types: RelationType[]; box: HTMLInputElement; count: HTMLElement };

let switches: Switch[] = [];
/** The signs whose types are unfolded. */
const unfolded = new Set<number>();

/** The switches, in the language in force. */
export function switchRows() {
  switches = [];
  return SIGN_ORDER.flatMap((sign) => {
    const types = DATA.types.filter((type) => type.sign === sign);
    return types.length ? [signRow(sign, types)] : [];
  });
}

/** Show which types are on, and how many ties the view draws of each, or would if it were on. */
export function showSwitches() {
  const { level, day, hidden } = now();
  const draws = viewInForce().draws?.();
  const found = new Map<string, number>();
  for (const tie of DATA.ties) {
    if (tie.level < level || isOutside(tie, day) || draws?.(tie) === false) continue;
    found.set(tie.type, (found.get(tie.type) ?? 0) + 1);
  }
  for (const { types, box, count } of switches) {
    const on = types.filter(({ name }) => !hidden.has(name)).length;
    box.checked = on === types.length;
    box.indeterminate = on > 0 && on < types.length;
    count.textContent = String(types.reduce((sum, { name }) => sum + (found.get(name) ?? 0), 0));
  }
}

function signRow(sign: RelationType["sign"], types: RelationType[]) {
  const name = word(SIGNS[sign]);
  const whole = switchOf(types, { "data-sign": String(sign) }, "switch", sample({ sign }), isolated(name));
  return element("div", { class: "sign", role: "group", "aria-label": name }, whole, fold(sign, types));
}

/** The types of a sign, folded; those that tell who became whom stand last, under a heading of their own. */
function fold(sign: number, types: RelationType[]) {
  const lineage = types.filter((type) => type.family === "succession");
  const others = types.filter((type) => type.family !== "succession");
  const summary = element("summary", { text: counted("typesOf", types.length), "data-key": `types ${sign}` });
  const heading = lineage.length ? [element("p", { class: "lineage-title", text: word("lineage") })] : [];
  const details = element("details", {}, summary, ...others.map(typeRow), ...heading, ...lineage.map(typeRow));
  details.open = unfolded.has(sign);
  details.addEventListener("toggle", () => (details.open ? unfolded.add(sign) : unfolded.delete(sign)));
  return details;
}

function typeRow(type: RelationType) {
  const symbol = element("span", { class: "symbol", text: type.symbol, "aria-hidden": "true" });
  return switchOf([type], { "data-type": type.name }, "type", sample(type), symbol, isolated(local(type.label)));
}

/** A box that turns some types on and off. */
function switchOf(types: RelationType[], marks: Record<string, string>, name: string, ...content: Node[]) {
  const box = element("input", { type: "checkbox", ...marks });
  const count = element("span", { class: "count" });
  box.addEventListener("change", () => {
    const others = [...now().hidden].filter((hidden) => types.every((type) => type.name !== hidden));
    change({ hidden: new Set(box.checked ? others : [...others, ...types.map((type) => type.name)]) });
  });
  switches.push({ types, box, count });
  return element("label", { class: name }, box, ...content, count);
}
