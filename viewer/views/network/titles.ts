// Where the regions of sides are named.

import { stage } from "../../data/stage";
import type { Place } from "../../data/types";
import { ownSideOf, sideName, sideOf } from "../../evidence/sides";
import { isKnown } from "./actorlook";
import { titleSize } from "./fitting";
import { textWidth, withEnds } from "./labels";

const INDENT = 12;
const LINE = 16;
const NAME_LIMIT = 40;
/** How much wider bold letters are. */
const BOLD = 1.15;

/** The name of a side and where its line begins. */
type Title = Place & { name: string };

/** The regions of the sides, but of those of whom somebody stands there who was not on the side on the day. */
export function regions() {
  return stage().regions.filter(([side]) => {
    const members = [...stage().standings.keys()].filter((index) => ownSideOf(index) === side);
    const isOn = (index: number) => sideOf(index) === side;
    return members.some(isOn) && members.every((index) => isOn(index) || !isKnown(index));
  });
}

/** The names of the regions. */
export function regionTitles(): Title[] {
  return regions().map(([side, x, y, width, height]) => {
    return { name: withEnds(sideName(side), NAME_LIMIT), x: x - width / 2 + INDENT, y: y - height / 2 + LINE };
  });
}

/** The boxes round the names of the regions: left, top, right, bottom. */
export function titleBoxes() {
  const size = titleSize();
  return regionTitles().map(({ name, x, y }) => [x, y - size, x + BOLD * size * textWidth(name), y + size / 4]);
}
