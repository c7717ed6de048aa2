// The timeline as a picture to take away.

import { MARGIN, shortened, write } from "../../elements/pen";
import { imageOf } from "../../elements/svgimage";
import { theme } from "../../elements/theme";
import type { Drawing } from "../../elements/view";
import { LINE_HEIGHT } from "./lives";
import { AXIS_HEIGHT } from "./scale";

/** The timeline with its names, as it stands on the screen. */
export async function timelineDrawing(box: HTMLElement): Promise<Drawing> {
  const drawings = [...box.querySelectorAll("svg")];
  const images = await Promise.all(drawings.map(imageOf));
  const names = [...box.querySelectorAll(".names :is(h2, li)")];
  const room = 220;
  const draw = (pen: CanvasRenderingContext2D) => {
    let y = 0;
    for (const image of images) {
      pen.drawImage(image, room, y);
      y += image.height;
    }
    names.forEach((name, i) => {
      const middle = AXIS_HEIGHT + i * LINE_HEIGHT + LINE_HEIGHT / 2 + 4;
      const font = name.localName === "h2" ? "bold 13px" : "13px";
      write(pen, theme().ink, font, shortened(name.textContent ?? "", 30), MARGIN, middle);
    });
  };
  const height = images.reduce((sum, image) => sum + image.height, 0);
  return { width: room + (images[0]?.width ?? 0), height, draw };
}
