// The timeline as a picture to take away.

import { MARGIN, shortened, write } from "../../elements/pen";
import { SVG } from "../../elements/svg";
import { theme } from "../../elements/theme";
import type { Drawing } from "../../elements/view";
import { LINE_HEIGHT } from "./lives";
import { AXIS_HEIGHT } from "./scale";

/** The timeline with its names, as it stands on the screen. */
export async function timelineDrawing(box: HTMLElement): Promise<Drawing> {
  const drawings = [...box.querySelectorAll("svg")];
  const images = await Promise.all(drawings.map(imageOf));
  const names = [...box.querySelectorAll("li")].map((name) => name.textContent ?? "");
  const room = 220;
  const draw = (pen: CanvasRenderingContext2D) => {
    let y = 0;
    for (const image of images) {
      pen.drawImage(image, room, y);
      y += image.height;
    }
    names.forEach((name, i) => {
      const middle = AXIS_HEIGHT + i * LINE_HEIGHT + LINE_HEIGHT / 2 + 4;
      write(pen, theme().ink, "13px", shortened(name, 30), MARGIN, middle);
    });
  };
  const height = images.reduce((sum, image) => sum + image.height, 0);
  return { width: room + (images[0]?.width ?? 0), height, draw };
}

/** What of its style is written into a drawing. */
const WRITTEN = [
  "fill",
  "stroke",
  "stroke-width",
  "opacity",
  "font-size",
  "font-family",
  "text-anchor",
  "paint-order",
];

/** A drawing of the page as an image, its style written into it. */
function imageOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((child, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of WRITTEN) {
      child.setAttribute(name, style.getPropertyValue(name));
    }
  });
  copy.setAttribute("xmlns", SVG);
  const image = new Image(Number(drawing.getAttribute("width")), Number(drawing.getAttribute("height")));
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  return new Promise((resolve, reject) => {
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", reject);
    image.src = address;
  });
}
