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

/**
 * What each view looks like, as a size and a way to draw it.
 * @type {Record<View, () => Drawing | Promise<Drawing>>}
 */
const DRAWINGS = { network: networkDrawing, timeline: timelineDrawing, matrix: matrixDrawing, table: networkDrawing };

/** Offer the view as a PNG, twice as fine as it stands. */
async function downloadPicture() {
  const view = await DRAWINGS[state.view]();
  const width = Math.max(view.width, 640);
  const keys = state.view === "matrix" ? standingKeys() : [...typeKeys(), ...lineKeys(), ...kindKeys()];
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
 * The picture as the reader sees it, drawn anew at twice the size.
 * @returns {Drawing}
 */
function networkDrawing() {
  const { clientWidth: width, clientHeight: height } = byId("picture");
  const position = picture.getViewPosition();
  const scale = picture.getScale();
  picture.setSize(`${width * FINENESS}px`, `${height * FINENESS}px`);
  picture.moveTo({ position, scale: scale * FINENESS, animation: false });
  picture.redraw();
  const fine = element("canvas");
  fine.width = width * FINENESS;
  fine.height = height * FINENESS;
  const canvas = sure(byId("picture").querySelector("canvas"));
  if (canvas.width && canvas.height) sure(fine.getContext("2d")).drawImage(canvas, 0, 0, fine.width, fine.height);
  picture.setSize("100%", "100%");
  picture.moveTo({ position, scale, animation: false });
  return { width, height, draw: (pen) => width && height && pen.drawImage(fine, 0, 0, width, height) };
}

/** @returns {Promise<Drawing>} */
async function timelineDrawing() {
  const drawings = [...byId("timeline").querySelectorAll("svg")];
  const images = await Promise.all(drawings.map(imageOf));
  const names = [...byId("timeline").querySelectorAll("li")].map((name) => name.textContent ?? "");
  const room = 220;
  const draw = (/** @type {CanvasRenderingContext2D} */ pen) => {
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

/** @returns {Drawing} */
function matrixDrawing() {
  const { actors, pairs } = friendships();
  const room = 190;
  const cell = 18;
  const draw = (/** @type {CanvasRenderingContext2D} */ pen) => {
    actors.forEach((one, row) => {
      const name = shortened(nameOf(one), 26);
      write(pen, theme().ink, "12px", name, MARGIN, room + row * cell + 13);
      pen.save();
      pen.translate(room + row * cell + 13, room - 6);
      pen.rotate(-Math.PI / 2);
      write(pen, theme().ink, "12px", name, 0, 0);
      pen.restore();
      actors.forEach((other, column) => {
        const ties = pairs.get(pairKey(one, other));
        if (!ties) return;
        const { mark, colour } = standingWords(ties);
        write(pen, colour, "13px", mark, room + column * cell + 3, room + row * cell + 14);
      });
    });
  };
  const size = room + actors.length * cell;
  return { width: size + MARGIN, height: size + 10, draw };
}

/**
 * @param {string} text
 * @param {number} limit
 */
function shortened(text, limit) {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
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
 * The keys of the marks in the matrix.
 * @returns {Key[]}
 */
function standingKeys() {
  /** @type {{ mark: string, colour: string, text: string }[]} */
  const marks = Object.values(STANDINGS).map(([mark, name, colour]) => ({ mark, colour, text: word(name) }));
  marks.push({ mark: "?", colour: theme().ink, text: word("uncertain") });
  return marks.map(({ mark, colour, text }) => (pen) => {
    write(pen, colour, "13px", mark, 0, 4);
    write(pen, theme().ink, "13px", text, 20, 4);
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
  const about = [...proofWords(), numbers.length ? "" : word("noSource")].filter(Boolean).join(" · ");
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
