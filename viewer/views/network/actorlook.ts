// How an actor looks as things stand.

import { DATA } from "../../data/data";
import { sideOf } from "../../data/stage";
import type { Stage } from "../../data/stage";
import { chosenActor, now } from "../../data/state";
import type { Actor } from "../../data/types";
import type { Theme } from "../../elements/theme";
import { soonest } from "../../time/days";
import { holdsOn } from "../../time/holding";
import { lookOn } from "../../evidence/kinds";
import type { Lit } from "../../evidence/lit";
import { tiesByActor } from "../../evidence/selection";
import { labelSize } from "./fitting";
import { FONT_SIZE, labelOf } from "./labels";

/** The outline of who is not known to be there on the day. */
const GONE = [3, 3];
const UNLIT = 0.2;

/** The day on which the first tie of each actor can have begun; null if it has none, or one that nobody dates. */
const firstTies = DATA.actors.map((_, index) => {
  const days = (tiesByActor[index] ?? []).map((tie) => soonest(tie.since));
  return days.length && days.every((day) => day !== null) ? Math.min(...days) : null;
});

/** How an actor looks; hidden who is not on the stage. */
export function actorLook(
  actor: Actor,
  index: number,
  light: Lit | null,
  colours: Theme,
  stage: Stage,
): vis.Node {
  const standing = stage.standings.get(index);
  if (!standing) return { id: `n${index}`, hidden: true };
  const { ink, soft, paper, halo } = colours;
  const on = light === null || light.actors.has(index);
  const alive = isKnown(index);
  const chosen = chosenActor() === index;
  const { shape, filled } = lookOn(stage, actor);
  const { edge, region, mark } = sideLook(index, colours);
  const color = { background: alive ? filledWith(filled, mark, paper) : region, border: chosen ? halo : edge };
  const size = labelSize(index);
  const fontColour = on && (alive || light) ? ink : soft;
  const glow = chosen && { enabled: true, color: halo, size: 26, x: 0, y: 0 };
  return {
    id: `n${index}`,
    hidden: false,
    ...standing,
    shape,
    shapeProperties: { borderDashes: alive ? false : GONE },
    label: size ? labelOf(index) : "",
    color: { ...color, highlight: color, hover: color },
    opacity: on ? 1 : UNLIT,
    borderWidth: chosen ? 4 : 1.5,
    font: { color: fontColour, size: size || FONT_SIZE, strokeColor: paper, strokeWidth: on ? 3 : 0 },
    shadow: glow,
  };
}

function filledWith(filled: boolean, mark: string, paper: string) {
  return filled ? mark : paper;
}

/** The colours of an actor: those of the side. */
function sideLook(index: number, { sides, apart }: Theme) {
  const side = sideOf.get(index);
  return side === undefined ? apart : sides[side];
}

/** Whether an actor may exist on the day of the picture: as its life says, or else from its first tie on. */
export function isKnown(index: number) {
  const actor = DATA.actors[index];
  const begun = actor.since ? null : firstTies[index];
  const { day } = now();
  const holds = holdsOn(actor, day);
  return holds !== "no" && holds !== "future" && (begun === null || day === null || begun <= day);
}
