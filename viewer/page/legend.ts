// The legend: switches for ties, what else lines and marks mean, the least grade of evidence.

import { DATA } from "../data/data";
import { stage } from "../data/stage";
import { change, now } from "../data/state";
import { byId } from "../data/template";
import { element, isolated } from "../elements/element";
import { redraw } from "../elements/redraw";
import { shapeIcon } from "../elements/svg";
import { arrowKey } from "../evidence/arrows";
import { BOTH, bothNow, canBeBoth } from "../evidence/both";
import { actorKinds, kindWords } from "../evidence/kinds";
import { counted, word } from "../text/words";
import { goneWords } from "./key";
import { LEVELS, levelOf } from "./levels";
import { viewInForce } from "./tabs";
import { showSwitches, switchRows } from "./switches";

/** The stage whose kinds stand in the legend. */
let shown: unknown = null;
/** How arrows are read and who is an outline, where the key above the picture does not say it. */
const arrows = element("div");
/** What the numbers of ties count. */
const counts = element("p", { class: "counts" });
/** Where the number of pairs stands that are both. */
const bothCount = element("span", { class: "count" });

/** Make the legend, in the language in force. */
export function showLegend() {
  byId("legend-title").textContent = word("legend");
  byId("kinds-title").textContent = word("actorsOfPage");
  redraw(byId("types"), ...switchRows(), ...bothRow(), ...(DATA.ties.length ? [counts, arrows] : []));
  byId("level-label").textContent = word("confidence");
  const levels = LEVELS.map(([level, name]) => element("option", { value: String(level), text: word(name) }));
  byId("level").replaceChildren(...levels);
  byId("level").value = String(now().level);
  shown = null;
  followLegend();
}

/** Show what is on and how many ties there are, and the shapes that the picture has. */
export function followLegend() {
  showSwitches();
  const said = viewInForce().counts?.();
  counts.textContent = said ? word(said) : "";
  bothCount.textContent = counted("pairs", bothNow().size);
  const isNetwork = viewInForce().name === "network";
  redraw(arrows, ...(now().everybody ? [...arrowKey(DATA.ties), ...(isNetwork ? goneWords() : [])] : []));
  if (shown !== stage()) showKinds();
  shown = stage();
}

/** What stands for pairs who are friendly and hostile at once; there is nothing to switch. */
function bothRow() {
  if (!canBeBoth()) return [];
  const mark = element("span", { class: "mark both", text: BOTH, "aria-hidden": "true" });
  return [element("p", { class: "pairs" }, mark, word("both"), bothCount)];
}

function showKinds() {
  const looks = new Map<string, ReturnType<typeof actorKinds>>();
  for (const found of actorKinds()) {
    const look = `${found[1].shape} ${found[1].filled}`;
    looks.set(look, [...(looks.get(look) ?? []), found]);
  }
  const rows = [...looks.values()].map((found) => {
    const names = found.flatMap(([kind, { count }], i) => [i ? ", " : "", isolated(kindWords(kind)), ` ${count}`]);
    const [[, { shape, filled }]] = found;
    return element("li", {}, shapeIcon(shape, filled), element("span", {}, ...names));
  });
  byId("kinds").replaceChildren(...rows);
}

/** Listen to the choice of the least grade. */
export function openLegend() {
  byId("level").addEventListener("change", () => change({ level: levelOf(byId("level").value) }));
}
