// Whom the reader asked for, by a choice or a path: they have to be seen.

import { DATA } from "../data/data";
import { now } from "../data/state";
import { currentPath } from "./path";

/** The actors that the reader asked for. */
export function askedFor() {
  const { chosen } = now();
  const path = currentPath();
  if (path) return path.flatMap(({ from, to }) => [from, to]);
  if (chosen?.kind === "actor") return [chosen.index];
  if (chosen?.kind === "pair") return [chosen.index, chosen.other];
  return chosen ? [DATA.ties[chosen.index].from, DATA.ties[chosen.index].to] : [];
}
