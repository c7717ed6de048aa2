// Who has a line: at first the cast of the first picture and whom it came from; else who is chosen, with
// partners, or of whom a step of the story speaks.

import { DATA } from "../../data/data";
import { shapeOfStage } from "../../data/stage";
import { now } from "../../data/state";
import { stepAt } from "../../data/story";
import type { Tie } from "../../data/types";
import { askedFor } from "../../evidence/asked";
import { mostTied } from "../../evidence/mosttied";
import { currentPath } from "../../evidence/path";
import { isPassable, tiesOf } from "../../evidence/selection";
import { isLineage } from "../../evidence/ties";
import { spanOfLife } from "./spans";

export interface Lane {
  side: number | null;
  /** Whether it is of those who went into the side. */
  isGone: boolean;
  actors: number[];
}

export interface Cast {
  lanes: Lane[];
  /** Whether a tie is drawn. */
  draws: (tie: Tie) => boolean;
  /** The picture whose days it has. */
  axis: "landscape" | "portrait" | "all";
  /** Of how many they are those with most ties, where not all have a line who are asked for. */
  cutFrom?: number;
}

const LIMIT = 300;
const onSides = new Set(DATA.scene.sides.flatMap(({ members }) => members));

/** Who has a line, and which ties are drawn. */
export function castOf(): Cast {
  const shape = shapeOfStage();
  const { chosen, everybody } = now();
  if (!currentPath() && chosen?.kind === "actor") {
    const { index } = chosen;
    const own = tiesOf(index);
    const cast = castWith([index, ...mostTied(own, LIMIT)], new Set());
    return { ...cast, draws: (tie) => cast.draws(tie) && (isLineage(tie) || tie.from === index || tie.to === index) };
  }
  const isTold = currentPath() || isOfStep();
  const members = isTold ? null : groupMembers();
  if (members) {
    const cutFrom = members.length > LIMIT ? members.length : 0;
    return { ...castWith(cutFrom ? mostOf(members) : members, new Set()), cutFrom };
  }
  const actors = isTold ? askedFor() : everybody ? mostOf([...DATA.actors.keys()]) : null;
  if (actors) return castWith(actors, new Set());
  const first = DATA.scene[shape].first.actors;
  const kin = DATA.scene.timeline.kin[shape].filter((actor) => !first.includes(actor));
  return castWith([...first, ...kin, ...askedFor()], new Set(kin), shape);
}

/** Those with most ties whenever they held, so that nobody comes or goes with the day, and others who are dated. */
function mostOf(actors: number[]) {
  const there = new Set(actors);
  const tied = mostTied(DATA.ties.filter(isPassable), Infinity);
  const dated = actors.filter((actor) => spanOfLife(actor));
  return [...new Set([...tied.filter((actor) => there.has(actor)), ...dated])].slice(0, LIMIT);
}

/** Whether a step of the story speaks of several actors, and the reader has not asked for all. */
function isOfStep() {
  return !now().everybody && (stepAt()?.actors?.length ?? 0) > 1;
}

function groupMembers() {
  const { group } = now();
  return typeof group === "number" ? DATA.scene.summary?.groups[group].members ?? null : null;
}

function castWith(actors: number[], kin: Set<number>, axis: Cast["axis"] = "all"): Cast {
  const there = new Set(actors);
  const isNear = (one: number, other: number) => !kin.has(one) || onSides.has(other);
  const lanes = DATA.scene.timeline.lanes.map(([side, isGone, members]): Lane => {
    return { side, isGone, actors: members.filter((actor) => there.has(actor)) };
  });
  return {
    lanes: lanes.filter((lane) => lane.actors.length),
    draws: (tie) => {
      const { from, to } = tie;
      if (!there.has(from) || !there.has(to)) return false;
      return isLineage(tie) || (isNear(from, to) && isNear(to, from));
    },
    axis,
  };
}
