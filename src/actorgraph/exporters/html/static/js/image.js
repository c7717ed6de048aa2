"use strict";
// The view as a file: as it stands on the screen, with title, date, legend and sources, so that it can travel alone.

const MARGIN = 24;
const HEAD = 70;
const ROW = 20;
const SMALL_ROW = 16;
const KEY_WIDTH = 190;
const TITLE_FONT = "600 20px";
const TITLE_ROW = 26;
const FINENESS = 2;
const FACE = "system-ui, sans-serif";

/** Offer the view as a PNG, twice as fine as it stands. */
async function downloadPicture() {
  const { box, drawing, keys: keysOf = tieKeys } = viewInForce();
  const view = await sure(drawing)(box);
  const width = Math.max(view.width, 640);
  const keys = keysOf();
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / KEY_WIDTH));
  const legend = Math.ceil(keys.length / columns) * ROW;
  const lines = proofLines(width - 2 * MARGIN);
  const title = wrapped(local(DATA.title) || "actorgraph", width - 2 * MARGIN, TITLE_FONT);
  const top = HEAD + (title.length - 1) * TITLE_ROW;
  const { canvas, pen } = sheet(width, top + view.height + legend + lines.length * SMALL_ROW + MARGIN);
  title.forEach((line, i) => write(pen, theme().ink, TITLE_FONT, line, MARGIN, 34 + i * TITLE_ROW));
  write(pen, theme().soft, "14px", asOfWords(), MARGIN, top - 14);
  pen.save();
  pen.translate(0, top);
  view.draw(pen);
  pen.restore();
  const bottom = top + view.height;
  keys.forEach((draw, i) => {
    pen.save();
    pen.translate(MARGIN + (i % columns) * KEY_WIDTH, bottom + 14 + Math.floor(i / columns) * ROW);
    draw(pen);
    pen.restore();
  });
  lines.forEach((line, i) => write(pen, theme().soft, "12px", line, MARGIN, bottom + legend + 24 + i * SMALL_ROW));
  canvas.toBlob((blob) => download("actorgraph.png", "image/png", sure(blob)));
}

/**
 * An empty sheet in the colour of paper.
 * @param {number} width
 * @param {number} height
 */
function sheet(width, height) {
  const canvas = element("canvas");
  canvas.width = width * FINENESS;
  canvas.height = height * FINENESS;
  const pen = sure(canvas.getContext("2d"));
  pen.scale(FINENESS, FINENESS);
  pen.fillStyle = theme().paper;
  pen.fillRect(0, 0, width, height);
  return { canvas, pen };
}

/**
 * A drawing of the page as an image, its style written into it.
 * @param {SVGSVGElement} drawing
 * @returns {Promise<HTMLImageElement>}
 */
function imageOf(drawing) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const originals = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((child, i) => {
    const style = getComputedStyle(originals[i]);
    for (const name of ["fill", "stroke", "stroke-width", "opacity", "font-size", "font-family", "text-anchor"]) {
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

/**
 * @param {string} text
 * @param {number} limit
 */
function shortened(text, limit) {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/** The keys of a drawing of actors and ties. */
function tieKeys() {
  return [...typeKeys(), ...lineKeys(), ...kindKeys()];
}

/**
 * The keys of the types that are shown.
 * @returns {Key[]}
 */
function typeKeys() {
  const shown = DATA.types.filter((type) => DATA.ties.some((tie) => tie.type === type.name && isSelected(tie)));
  return shown.map(({ colour, dash, symbol, label }) => lineKeyOf(colour, dash, 1, `${symbol} ${local(label)}`));
}

/**
 * The keys of lines that are not plain.
 * @returns {Key[]}
 */
function lineKeys() {
  return LINES.map(([name, opacity, dash]) => {
    const strokes = dash.split(" ").map(Number).filter(Boolean);
    return lineKeyOf(theme().ink, strokes, opacity, word(name));
  });
}

/**
 * @param {string} colour
 * @param {number[]} dash
 * @param {number} opacity
 * @param {string} text
 * @returns {Key}
 */
function lineKeyOf(colour, dash, opacity, text) {
  return (pen) => {
    pen.globalAlpha = opacity;
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5;
    pen.setLineDash(dash);
    pen.stroke(new Path2D("M0 0h32"));
    pen.globalAlpha = 1;
    write(pen, theme().ink, "13px", text, 40, 4);
  };
}

/**
 * The keys of the shapes of actors.
 * @returns {Key[]}
 */
function kindKeys() {
  return actorKinds().map(([kind, { shape, filled }]) => (pen) => {
    const path = new Path2D();
    path.addPath(new Path2D(SHAPES[shape]), { e: 8, f: -8 });
    pen.fillStyle = theme().ink;
    pen.strokeStyle = theme().ink;
    if (filled) pen.fill(path);
    else pen.stroke(path);
    write(pen, theme().ink, "13px", kind ? kindWords(kind) : word("unknownKind"), 40, 4);
  });
}

/**
 * What the picture says of itself, in lines of a width: whose data, and every source of the ties it shows.
 * @param {number} width
 */
function proofLines(width) {
  const cited = new Set(DATA.ties.filter(isSelected).flatMap((tie) => (tie.cites ?? []).map((cite) => cite.source)));
  const numbers = [...cited].sort((a, b) => a - b);
  const sources = numbers.map((number) => `[${number}] ${sourceName(DATA.sources[number - 1])}`);
  const about = [...proofWords(), numbers.length ? "" : word("noSourceOfTies")].filter(Boolean).join(" · ");
  return [about, sources.join(word("between"))].flatMap((text) => wrapped(text, width));
}

/**
 * A text in lines that are no wider than a width, broken between words.
 * @param {string} text
 * @param {number} width
 * @param {string} font
 */
function wrapped(text, width, font = "12px") {
  const pen = sure(element("canvas").getContext("2d"));
  pen.font = `${font} ${FACE}`;
  /** @type {string[]} */
  const lines = [];
  for (const part of text.split(" ").filter(Boolean)) {
    const line = `${lines.at(-1) ?? ""} ${part}`.trim();
    if (lines.length && pen.measureText(line).width <= width) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines;
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {string} colour
 * @param {string} font
 * @param {string} text
 * @param {number} x
 * @param {number} y
 */
function write(pen, colour, font, text, x, y) {
  pen.fillStyle = colour;
  pen.font = `${font} ${FACE}`;
  pen.fillText(text, x, y);
}
