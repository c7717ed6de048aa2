// The regions of sides: pale, named, behind everybody who stands in them.

import { stage } from "../../data/stage";
import { theme } from "../../elements/theme";
import { ownSideOf, sideName, sideOf } from "../../evidence/sides";
import { isKnown } from "./actorlook";
import { FONT_SIZE, READABLE, withEnds } from "./labels";
import { picture } from "./picture";

const ROUNDNESS = 14;
const INDENT = 12;
const LINE = 16;
const NAME_LIMIT = 40;

/** The regions of the sides, but of those of whom somebody stands there who was not on the side on the day. */
export function regions() {
  return stage().regions.filter(([side]) => {
    const members = [...stage().standings.keys()].filter((index) => ownSideOf(index) === side);
    const isOn = (index: number) => sideOf(index) === side;
    return members.some(isOn) && members.every((index) => isOn(index) || !isKnown(index));
  });
}

/** Draw the regions, behind everything. */
function drawRegions(pen: CanvasRenderingContext2D) {
  const { sides } = theme();
  for (const [side, x, y, width, height] of regions()) {
    pen.beginPath();
    pen.roundRect(x - width / 2, y - height / 2, width, height, ROUNDNESS);
    pen.fillStyle = sides[side].region;
    pen.fill();
  }
}

/** Write the name of each side into its region, before the ties that run over it. */
function nameRegions(pen: CanvasRenderingContext2D) {
  const { ink, paper } = theme();
  const size = Math.max(FONT_SIZE, READABLE / picture.getScale());
  for (const [side, x, y, width, height] of regions()) {
    const name = withEnds(sideName(side), NAME_LIMIT);
    pen.font = `bold ${size}px arial, sans-serif`;
    pen.textAlign = "start";
    pen.textBaseline = "alphabetic";
    pen.lineJoin = "round";
    pen.lineWidth = 3;
    pen.strokeStyle = paper;
    pen.fillStyle = ink;
    const place: [number, number] = [x - width / 2 + INDENT, y - height / 2 + LINE];
    pen.strokeText(name, ...place);
    pen.fillText(name, ...place);
  }
}

/** Draw them whenever the picture is drawn. */
export function openRegions() {
  picture.on("beforeDrawing", drawRegions);
  picture.on("afterDrawing", nameRegions);
}
