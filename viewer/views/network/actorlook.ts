// How an actor looks as things stand.

import { DATA } from "../../data/data";
import type { Stage } from "../../data/standings";
import { chosenActor, now } from "../../data/state";
import type { Actor } from "../../data/types";
import type { Theme } from "../../elements/theme";
import { soonest } from "../../time/days";
import { lastShown } from "../../time/during";
import { holdsOn } from "../../time/holding";
import { lookOn } from "../../evidence/kinds";
import type { Lit } from "../../evidence/lit";
import { tiesByActor } from "../../evidence/selection";
import { sideOf } from "../../evidence/sides";
import { labelSize } from "./fitting";
import { FONT_SIZE, labelOf, liftOf } from "./labels";

/** The outline of who is not known to be there on the day. */
export const GONE = [3, 3];
/** Who is not lit steps back, but is recognised; the name stays as it is. */
const UNLIT = 0.45;

/** The day on which the first tie of each actor can have begun; null if it has none, or one that nobody dates. */
const firstTies = DATA.actors.map((_, index) => {
  const days = (tiesByActor[index] ?? []).map((tie) => soonest(tie.since));
  return days.length && days.every((day) => day !== null) ? Math.min(...days) : null;
});

/** Whether an actor is lit, may exist, is chosen, has a name in plain ink and how large, its name and side that day. */
export type ActorTraits = {
  on: boolean;
  alive: boolean;
  chosen: boolean;
  plain: boolean;
  size: number;
  name: string;
  side: number | undefined;
};

/** What the look of an actor on the stage follows from as things stand. */
export function actorTraits(index: number, light: Lit | null): ActorTraits {
  const on = light === null || light.actors.has(index);
  const alive = isKnown(index);
  const plain = on && (alive || light !== null);
  const [name, size, side] = [labelOf(index), labelSize(index), sideOf(index)];
  return { on, alive, chosen: chosenActor() === index, plain, size, name, side };
}

/** How an actor with some traits looks. */
export function actorLook(
  actor: Actor,
  index: number,
  traits: ActorTraits,
  colours: Theme,
  on: Stage,
): vis.Node {
  const { ink, soft, paper, halo, sides, apart } = colours;
  const { alive, chosen, size, side } = traits;
  const { shape, filled } = lookOn(on, actor);
  const { edge, region, mark } = side === undefined ? apart : sides[side];
  const color = { background: alive ? filledWith(filled, mark, paper) : region, border: chosen ? halo : edge };
  const fontColour = traits.plain ? ink : soft;
  const standing = on.standings.get(index);
  const letters = size || FONT_SIZE;
  const vadjust = standing ? liftOf(index, standing, letters) : 0;
  const glow = chosen && { enabled: true, color: halo, size: 26, x: 0, y: 0 };
  return {
    id: `n${index}`,
    hidden: false,
    ...standing,
    shape,
    shapeProperties: { borderDashes: alive ? false : GONE },
    label: size ? traits.name : "",
    color: { ...color, highlight: color, hover: color },
    opacity: traits.on ? 1 : UNLIT,
    borderWidth: chosen ? 4 : 1.5,
    font: { color: fontColour, size: letters, strokeColor: paper, strokeWidth: 3, vadjust },
    shadow: glow,
  };
}

function filledWith(filled: boolean, mark: string, paper: string) {
  return filled ? mark : paper;
}

/** Whether an actor may exist on the day of the picture: as its life says, or else from its first tie on. */
export function isKnown(index: number) {
  const actor = DATA.actors[index];
  const begun = actor.since ? null : firstTies[index];
  const holds = holdsOn(actor, now().day);
  return holds !== "no" && holds !== "future" && (begun === null || begun <= lastShown());
}
