// Text on a picture that is taken away.

import { sure } from "../data/sure";
import { element } from "./element";
import { theme } from "./theme";

export const MARGIN = 24;
export const FINENESS = 2;
const FACE = "system-ui, sans-serif";

/** An empty sheet in the colour of paper. */
export function sheet(width: number, height: number) {
  const canvas = element("canvas");
  canvas.width = width * FINENESS;
  canvas.height = height * FINENESS;
  const pen = sure(canvas.getContext("2d"));
  pen.scale(FINENESS, FINENESS);
  pen.fillStyle = theme().paper;
  pen.fillRect(0, 0, width, height);
  return { canvas, pen };
}

const measuring = sure(element("canvas").getContext("2d"));
const widths = new Map<string, number>();

/** How wide a text is in a font. */
export function widthOf(text: string, font: string) {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  measuring.font = `${font} ${FACE}`;
  const { width } = measuring.measureText(text);
  widths.set(key, width);
  return width;
}

/** A text that is no wider than a room: of a longer one its beginning and its end, by which names differ. */
export function cut(text: string, font: string, room: number) {
  const letters = [...text];
  let kept = letters.length;
  let made = text;
  while (kept > 4 && widthOf(made, font) > room) {
    kept -= 1;
    made = `${letters.slice(0, Math.ceil(kept / 2)).join("")}…${letters.slice(-Math.floor(kept / 2)).join("")}`;
  }
  return made;
}

/** A text of at most so many letters. */
export function shortened(text: string, limit: number) {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/** How wide a text is. */
export function wide(text: string, font: string) {
  const pen = sure(element("canvas").getContext("2d"));
  pen.font = `${font} ${FACE}`;
  return pen.measureText(text).width;
}

/** A text in lines that are no wider than a width, broken between words. */
export function wrapped(text: string, width: number, font = "12px") {
  const pen = sure(element("canvas").getContext("2d"));
  pen.font = `${font} ${FACE}`;
  const lines: string[] = [];
  for (const part of text.split(" ").filter(Boolean)) {
    const line = `${lines.at(-1) ?? ""} ${part}`.trim();
    if (lines.length && pen.measureText(line).width <= width) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines;
}

/** Write a text where its line begins. */
export function write(pen: CanvasRenderingContext2D, colour: string, font: string, text: string, x: number, y: number) {
  pen.fillStyle = colour;
  pen.font = `${font} ${FACE}`;
  pen.fillText(text, x, y);
}
