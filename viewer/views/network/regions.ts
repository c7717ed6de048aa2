// The regions of sides: pale, named, behind everybody who stands in them.

import { theme } from "../../elements/theme";
import { titleSize } from "./fitting";
import { picture } from "./picture";
import { regionTitles, regions } from "./titles";

const ROUNDNESS = 14;
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
  pen.font = `bold ${titleSize()}px arial, sans-serif`;
  pen.textAlign = "start";
  pen.textBaseline = "alphabetic";
  pen.lineJoin = "round";
  pen.lineWidth = 3;
  pen.strokeStyle = paper;
  pen.fillStyle = ink;
  for (const { name, x, y } of regionTitles()) {
    pen.strokeText(name, x, y);
    pen.fillText(name, x, y);
  }
}

/** Draw them whenever the picture is drawn. */
export function openRegions() {
  picture.on("beforeDrawing", drawRegions);
  picture.on("afterDrawing", nameRegions);
}
