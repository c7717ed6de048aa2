// The bands under ties that changed last: vis-network has such bands under some of its lines only.

import { isSummarised } from "../../data/stage";
import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import { theme } from "../../elements/theme";
import { lit } from "../../evidence/lit";
import { changesTold } from "../../evidence/news";
import { placeOf } from "../../evidence/ties";
import { holdsOn } from "../../time/holding";
import { picture } from "./picture";
import { shownTies } from "./tielook";

const WIDTH = 9;
const STEPS = 16;
/** The places of the ties that had bands last. */
let banded = "";

/** The ties that the line above names, which the picture draws and which go on; none where something is lit. */
export function bandedTies(): Tie[] {
  const places = new Set(changesTold().told.flatMap(([, ties]) => ties));
  if (isSummarised() || lit() !== null || !places.size) return [];
  return shownTies().filter((tie) => places.has(placeOf(tie)) && holdsOn(tie, now().day) !== "no");
}

function drawBands(pen: CanvasRenderingContext2D) {
  pen.strokeStyle = theme().news;
  pen.lineWidth = WIDTH;
  for (const tie of bandedTies()) {
    const drawn = picture.body.edges[`e${placeOf(tie)}`] as vis.Drawn | undefined;
    if (!drawn?.connected || drawn.from === drawn.to) continue;
    pen.beginPath();
    for (let i = 0; i <= STEPS; i += 1) {
      const { x, y } = drawn.edgeType.getPoint(i / STEPS);
      pen.lineTo(x, y);
    }
    pen.stroke();
  }
}

/** Draw them whenever the picture is drawn, on the regions. */
export function openBands() {
  picture.on("beforeDrawing", drawBands);
}

/** Draw the picture anew where other ties have bands than before. */
export function showBands() {
  const wanted = String(bandedTies().map(placeOf));
  if (wanted !== banded) picture.body.emitter.emit("_requestRedraw");
  banded = wanted;
}
