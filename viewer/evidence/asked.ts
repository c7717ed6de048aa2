// Whom the reader asked for, by a choice, a path or a step of the story: they have to be seen.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { stepAt } from "../data/story";
import { currentPath } from "./path";

/** The actors that the reader asked for. */
export function askedFor() {
  const { chosen } = now();
  const path = currentPath();
  if (path) return path.flatMap(({ from, to }) => [from, to]);
  if (chosen?.kind === "actor") return [chosen.index];
  if (chosen?.kind === "pair") return [chosen.index, chosen.other];
  if (chosen?.kind === "event") return [];
  const { actors = [], changed = [] } = chosen ? { changed: [chosen.index] } : (stepAt() ?? {});
  return [...actors, ...changed.flatMap((index) => [DATA.ties[index].from, DATA.ties[index].to])];
}
