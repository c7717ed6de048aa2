// The summary of a network that is too large to be read at once: a circle for each group, to be opened, and between
// them lines as wide as their ties are many.

import { DATA } from "../../data/data";
import { isSummarised, shapeOfStage } from "../../data/stage";
import { sure } from "../../data/sure";
import { byId } from "../../data/template";
import type { Plan } from "../../data/grouped";
import { element } from "../../elements/element";
import { redraw } from "../../elements/redraw";
import { rove } from "../../elements/roving";
import { svg } from "../../elements/svg";
import { imageOf } from "../../elements/svgimage";
import { followTheme } from "../../elements/theme";
import type { Drawing } from "../../elements/view";
import { GROUPS, tiesOfGroups } from "../../evidence/groups";
import { FONT_SIZE, READABLE } from "./labels";
import { groupCircle } from "./summary/circles";
import { groupLines, groupTags } from "./summary/lines";

const ROOM_AROUND = 14;
/** The least scale at which names can be read: on a phone the reader moves about. */
const LEGIBLE = READABLE / FONT_SIZE;
const box = element("div", { class: "summary", id: "summary", hidden: "" });

/** Show the groups, if they are what is seen. */
export function showSummary() {
  const seen = isSummarised();
  byId("picture").hidden = seen;
  box.hidden = !seen;
  if (!seen) return;
  const { [shapeOfStage()]: plan } = sure(DATA.scene.summary);
  const opening = !box.hasChildNodes();
  redraw(box, drawingOf(plan));
  rove(box);
  if (opening) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
}

function drawingOf(plan: Plan) {
  const counts = tiesOfGroups();
  const [width, height] = plan.size.map((length) => length + 2 * ROOM_AROUND);
  const least = { width: Math.ceil(width * LEGIBLE), height: Math.ceil(height * LEGIBLE) };
  const frame = { viewBox: `${-width / 2} ${-height / 2} ${width} ${height}`, ...least, role: "group" };
  const circles = GROUPS.map((_, group) => groupCircle(group, plan, counts));
  return svg("svg", frame, ...groupLines(plan, counts), ...groupTags(plan, counts), ...circles);
}

/** The summary as it stands, to be taken away. */
export async function summaryDrawing(): Promise<Drawing> {
  const image = await imageOf(sure(box.querySelector("svg")));
  return { width: image.width, height: image.height, draw: (pen) => pen.drawImage(image, 0, 0) };
}

/** Put the summary beside the picture, and follow the shape and the colours of the screen. */
export function openSummary() {
  if (!DATA.scene.summary) return;
  byId("picture").after(box);
  followTheme(showSummary);
  let shape = shapeOfStage();
  addEventListener("resize", () => {
    if (shape === shapeOfStage()) return;
    shape = shapeOfStage();
    showSummary();
  });
}
