// Drawings of the page as images, for pictures that are taken away.

import { SVG } from "./svg";

/** What of its style is written into a drawing. */
const WRITTEN = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-size",
  "font-family",
  "font-weight",
  "text-anchor",
  "paint-order",
];

/** A drawing of the page as an image, its style written into it. */
export function imageOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
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
