// How an actor looks as things stand.

import { DATA } from "../../data/data";
import type { Stage } from "../../data/stage";
import { chosenActor, now } from "../../data/state";
import type { Actor } from "../../data/types";
import type { Theme } from "../../elements/theme";
import { soonest } from "../../time/days";
import { holdsOn } from "../../time/holding";
import type { Lit } from "../../evidence/lit";
import { tiesByActor } from "../../evidence/selection";
import { sideOf } from "../../evidence/sides";
import { labelSize } from "./fitting";
import { FONT_SIZE, labelOf } from "./labels";

/** The day on which the first tie of each actor can have begun; null if it has none, or one that nobody dates. */
const firstTies = DATA.actors.map((_, index) => {
  const days = (tiesByActor[index] ?? []).map((tie) => soonest(tie.since));
  return days.length && days.every((day) => day !== null) ? Math.min(...days) : null;
});

/** Whether an actor is lit, may exist, is chosen, has a name in plain ink, how large that is, and its side that day. */
export type ActorTraits = {
  on: boolean;
  alive: boolean;
  chosen: boolean;
  plain: boolean;
  size: number;
  side: number | undefined;
};

/** What the look of an actor follows from as things stand; null of who is not on the stage. */
export function actorTraits(actor: Actor, index: number, light: Lit | null, { standings }: Stage): ActorTraits | null {
  if (!standings.has(index)) return null;
  const on = light === null || light.actors.has(index);
  const alive = isKnown(actor, index);
  const plain = on && (alive || light !== null);
  return { on, alive, chosen: chosenActor() === index, plain, size: labelSize(index), side: sideOf(index) };
}

/** How an actor with some traits looks, or one that is hidden. */
export function actorLook(
  actor: Actor,
  index: number,
  traits: ActorTraits | null,
  colours: Theme,
  { standings }: Stage,
): vis.Node {
  if (!traits) return { id: `n${index}`, hidden: true };
  const { ink, paper, halo } = colours;
  const { on, alive, chosen, plain, size, side } = traits;
  const own = colourOf(side, colours);
  const color = { background: actor.filled ? own : paper, border: chosen ? halo : own };
  const fontColour = plain ? ink : "rgba(128,128,128,.85)";
  const glow = chosen && { enabled: true, color: halo, size: 26, x: 0, y: 0 };
  return {
    id: `n${index}`,
    hidden: false,
    ...standings.get(index),
    label: size ? labelOf(index) : "",
    color: { ...color, highlight: color, hover: color },
    opacity: brightness(on, alive),
    borderWidth: chosen ? 4 : 1.5,
    font: { color: fontColour, size: size || FONT_SIZE, strokeColor: paper, strokeWidth: on ? 3 : 0 },
    shadow: glow,
  };
}

/** The colour of the actors of a side. */
function colourOf(side: number | undefined, { ink, apart }: Theme) {
  return side === undefined ? apart : (DATA.scene.sides[side].colour ?? ink);
}

/** Whether an actor may exist on the day of the picture: as its life says, or else from its first tie on. */
export function isKnown(actor: Actor, index: number) {
  const begun = actor.since ? null : firstTies[index];
  const { day } = now();
  const holds = holdsOn(actor, day);
  return holds !== "no" && holds !== "future" && (begun === null || day === null || begun <= day);
}

function brightness(on: boolean, alive: boolean) {
  if (!on) return 0.2;
  return alive ? 1 : 0.35;
}
