// How each actor and each tie looks as things stand.

import { DATA } from "../../data/data";
import { chosenActor, now } from "../../data/state";
import type { Actor, Tie } from "../../data/types";
import { theme } from "../../elements/theme";
import type { Theme } from "../../elements/theme";
import { soonest } from "../../time/days";
import { holdsOn, isFading } from "../../time/holding";
import { FADING, FAINT } from "../../evidence/faint";
import { lit } from "../../evidence/lit";
import type { Lit } from "../../evidence/lit";
import { currentPath } from "../../evidence/path";
import { isSelected, tiesByActor } from "../../evidence/selection";
import { typeOf } from "../../evidence/ties";
import { dashesOf, labelSize } from "./fitting";
import { FONT_SIZE, labelOf } from "./labels";

/** Beyond so many ties none has a symbol. */
const SYMBOL_LIMIT = 600;
/** The day on which the first tie of each actor can have begun; null if it has none, or one that nobody dates. */
const firstTies = DATA.actors.map((_, index) => {
  const days = (tiesByActor[index] ?? []).map((tie) => soonest(tie.since));
  return days.length && days.every((day) => day !== null) ? Math.min(...days) : null;
});

/** How each actor and each tie looks as things stand, in the order of the data. */
export function looks(): { nodes: vis.Node[]; edges: vis.Edge[] } {
  const light = lit();
  const colours = theme();
  return {
    nodes: DATA.actors.map((actor, i) => nodeLook(actor, i, light, colours)),
    edges: DATA.ties.map((tie, i) => edgeLook(tie, i, light, colours)),
  };
}

function nodeLook(actor: Actor, index: number, light: Lit | null, { ink, paper, halo }: Theme): vis.Node {
  const on = light === null || light.actors.has(index);
  const alive = isKnown(actor, index);
  const chosen = chosenActor() === index;
  const color = { background: actor.filled ? ink : paper, border: chosen ? halo : ink };
  const size = labelSize(index);
  const fontColour = on && (alive || light) ? ink : "rgba(128,128,128,.85)";
  const glow = chosen && { enabled: true, color: halo, size: 26, x: 0, y: 0 };
  return {
    id: `n${index}`,
    label: size ? labelOf(index) : "",
    color: { ...color, highlight: color, hover: color },
    opacity: brightness(on, alive),
    borderWidth: chosen ? 4 : 1.5,
    font: { color: fontColour, size: size || FONT_SIZE, strokeColor: paper, strokeWidth: on ? 3 : 0 },
    shadow: glow,
  };
}

/** Whether an actor may exist on the day of the picture: as its life says, or else from its first tie on. */
function isKnown(actor: Actor, index: number) {
  const begun = actor.since ? null : firstTies[index];
  const { day } = now();
  const holds = holdsOn(actor, day);
  return holds !== "no" && holds !== "future" && (begun === null || day === null || begun <= day);
}

function brightness(on: boolean, alive: boolean) {
  if (!on) return 0.2;
  return alive ? 1 : 0.35;
}

function edgeLook(tie: Tie, index: number, light: Lit | null, { soft, paper }: Theme): vis.Edge {
  const on = light === null || light.ties.has(tie);
  const { day } = now();
  const shown = isSelected(tie) || (currentPath() !== null && on);
  const held = FAINT[holdsOn(tie, day)] * (isFading(tie, day) ? FADING : 1);
  const opacity = on ? Math.max(held, light ? 0.5 : 0) : 0.06;
  const { colour, symbol } = typeOf(tie);
  const line = { color: { color: colour, opacity }, width: on && light ? 2.6 : 1.6, dashes: dashesOf(index) };
  const look = { id: `e${index}`, hidden: !shown, ...line };
  if (DATA.ties.length > SYMBOL_LIMIT) return look;
  const alpha = opacity < 0.3 ? "00" : "ff";
  const font = { color: soft + alpha, strokeColor: paper + alpha, size: 11, strokeWidth: 2, align: "middle" };
  return { ...look, label: tie.status === "contested" ? `${symbol}?` : symbol, font };
}
