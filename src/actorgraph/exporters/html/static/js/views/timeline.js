"use strict";
// The timeline, a map of lineage: a life line for each actor, mergers and splits that join them, other ties as arcs
// where they begin.

const LINE_HEIGHT = 24;
const AXIS_HEIGHT = 26;
const LIVES_LIMIT = 200;
const NARROWEST = 520;
const ROOM = 14; // on either side of the days, so that no arc is cut
const UNDATED = 64; // where ties begin of which nobody says when
const BULGE = 46; // how far an arc between distant lines swings out
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const YEAR_WIDTH = 44;
const DOTS = [2, 5];

/** @param {HTMLElement} box */
function showTimeline(box) {
  const selected = DATA.ties.filter(isSelected);
  const among = new Set(mostTied(selected, LIVES_LIMIT));
  const ties = selected.filter((tie) => among.has(tie.from) && among.has(tie.to));
  const actors = inLineageOrder([...among], ties);
  const names = element("ul", { class: "names" }, ...actors.map(nameOfLine));
  const width = Math.max(NARROWEST, box.clientWidth - 2 - Math.min(240, box.clientWidth * 0.32));
  const scale = scaleOf(ties, actors, width);
  const chart = element("div", { class: "lives" }, axis(scale, width), lives(actors, ties, scale, width));
  redraw(box, limitWords(actors.length, selected), element("div", { class: "lines whole" }, names, chart));
  rove(names);
  rove(chart);
}

/**
 * The actors with most ties among those given, at most so many; whoever is chosen comes first.
 * @param {Tie[]} ties
 * @param {number} limit
 */
function mostTied(ties, limit) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const end of ties.flatMap((tie) => [tie.from, tie.to])) counts.set(end, (counts.get(end) ?? 0) + 1);
  if (state.chosen?.kind === "actor") counts.set(state.chosen.index, Infinity);
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b).slice(0, limit).map(([index]) => index);
}

/**
 * What a view says if it leaves actors out.
 * @param {number} shown
 * @param {Tie[]} ties
 */
function limitWords(shown, ties) {
  const all = new Set(ties.flatMap((tie) => [tie.from, tie.to])).size;
  const text = all > shown ? word("mostTied", { shown, all }) : "";
  return element("p", { class: "limit", text: ties.length ? text : word("noTies") });
}

/**
 * Actors of one lineage stand together, older ones first; lineages follow one another by their oldest.
 * @param {number[]} actors
 * @param {Tie[]} ties
 */
function inLineageOrder(actors, ties) {
  const families = new Map(actors.map((index) => [index, index]));
  /** @type {(index: number) => number} */
  const head = (index) => {
    const above = families.get(index) ?? index;
    return above === index ? index : head(above);
  };
  for (const tie of ties.filter(isLineage)) {
    if (families.has(tie.from) && families.has(tie.to)) families.set(head(tie.from), head(tie.to));
  }
  const first = new Map(actors.map((index) => [index, firstDay(index, ties)]));
  const age = (/** @type {number} */ index) => first.get(index) ?? Infinity;
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const index of actors) groups.set(head(index), [...(groups.get(head(index)) ?? []), index]);
  for (const group of groups.values()) group.sort((a, b) => age(a) - age(b) || a - b);
  const oldest = (/** @type {number[]} */ group) => age(group[0]);
  return [...groups.values()].sort((a, b) => oldest(a) - oldest(b) || a[0] - b[0]).flat();
}

/** @param {Tie} tie */
function isLineage(tie) {
  return typeOf(tie).family === "succession";
}

/**
 * The first day on which an actor is known: its beginning, or that of its first tie.
 * @param {number} index
 * @param {Tie[]} ties
 */
function firstDay(index, ties) {
  const begun = soonest(DATA.actors[index].since);
  if (begun !== null) return begun;
  const own = ties.filter((tie) => tie.from === index || tie.to === index);
  const known = own.map((tie) => soonest(tie.since) ?? tie.evidenced).filter((day) => day !== undefined);
  return known.length ? Math.min(...known) : null;
}

/**
 * Where days stand: from the first that is known to the last.
 * @param {Tie[]} ties
 * @param {number[]} actors
 * @param {number} width
 * @returns {Scale}
 */
function scaleOf(ties, actors, width) {
  const starts = actors.map((index) => firstDay(index, ties)).filter((day) => day !== null);
  const ends = ties.flatMap((tie) => [soonest(tie.since), latest(tie.until)]).filter((day) => day !== null);
  const last = Math.max(DATA.day ?? 0, ...ends, ...starts);
  const first = Math.min(...starts, last - 365);
  const left = ROOM + (ties.some((tie) => soonest(tie.since) === null) ? UNDATED : 0);
  const place = (/** @type {number | null} */ day) =>
    day === null ? ROOM : left + ((day - first) / (last - first)) * (width - left - ROOM);
  return { first, last, place };
}

/**
 * The years, as far apart as there is room for.
 * @param {Scale} scale
 * @param {number} width
 */
function axis(scale, width) {
  const years = [yearOf(scale.first) + 1, yearOf(scale.last)];
  const room = Math.max(1, Math.floor(width / YEAR_WIDTH));
  const step = YEAR_STEPS.find((count) => (years[1] - years[0]) / count < room) ?? 1000;
  const drawing = svg("svg", { class: "axis", width, height: AXIS_HEIGHT, "aria-hidden": "true" });
  if (scale.place(scale.first) > ROOM) drawing.append(axisLabel(word("undated"), 2, "undated"));
  for (let year = Math.ceil(years[0] / step) * step; year <= years[1]; year += step) {
    drawing.append(axisLabel(String(year), scale.place(dayOfYear(year)), "year"));
  }
  return drawing;
}

/**
 * @param {string} text
 * @param {number} x
 * @param {string} name
 */
function axisLabel(text, x, name) {
  const label = svg("text", { x, y: 17, class: name });
  label.textContent = text;
  return label;
}

/**
 * @param {number[]} actors
 * @param {Tie[]} ties
 * @param {Scale} scale
 * @param {number} width
 */
function lives(actors, ties, scale, width) {
  const height = actors.length * LINE_HEIGHT;
  const drawing = svg("svg", { width, height, role: "group", "aria-label": word("timeline") });
  const rows = new Map(actors.map((index, row) => [index, row]));
  const light = lit();
  actors.forEach((index, row) => drawing.append(...lifeOf(index, row, ties, scale, light)));
  if (state.day !== null && state.day <= scale.last) {
    const x = scale.place(Math.max(state.day, scale.first));
    drawing.append(svg("line", { class: "now", x1: x, x2: x, y1: 0, y2: height }));
  }
  const begun = (/** @type {Tie} */ tie) => soonest(tie.since) ?? 0;
  ties.sort((a, b) => Number(isLineage(a)) - Number(isLineage(b)) || begun(a) - begun(b));
  for (const tie of ties) drawing.append(arcOf(tie, rows, scale, light));
  return drawing;
}

/**
 * A life: bold from the latest day it can have begun to the first it can have ended, thin where it is not certain.
 * @param {number} index
 * @param {number} row
 * @param {Tie[]} ties
 * @param {Scale} scale
 * @param {Lit | null} light
 */
function lifeOf(index, row, ties, scale, light) {
  const actor = DATA.actors[index];
  const y = row * LINE_HEIGHT + LINE_HEIGHT / 2;
  const dim = light !== null && !light.actors.has(index) ? " dim" : "";
  const first = firstDay(index, ties) ?? scale.first;
  const last = latest(actor.until) ?? scale.last;
  const line = (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ name) =>
    svg("line", { class: name + dim, x1: scale.place(from), x2: scale.place(to), y1: y, y2: y });
  const thin = line(first, Math.max(first, last), "perhaps");
  if (!actor.since) return [thin];
  const certain = line(latest(actor.since) ?? first, Math.max(first, soonest(actor.until) ?? last), "life");
  return [thin, certain];
}

/**
 * A tie from line to line, on the day it begins; a tie of lineage is a bold one.
 * @param {Tie} tie
 * @param {Map<number, number>} rows
 * @param {Scale} scale
 * @param {Lit | null} light
 */
function arcOf(tie, rows, scale, light) {
  const type = typeOf(tie);
  const [top, bottom] = [tie.from, tie.to].map((end) => (rows.get(end) ?? 0) * LINE_HEIGHT + LINE_HEIGHT / 2);
  const x = scale.place(soonest(tie.since));
  const swing = Math.min(BULGE, 6 + Math.abs(bottom - top) / 6) * (isLineage(tie) ? -1 : 1);
  const bend = x + swing > scale.place(scale.last) + ROOM ? -Math.abs(swing) : swing;
  const course = `M${x} ${top}C${x + bend} ${top} ${x + bend} ${bottom} ${x} ${bottom}`;
  const dim = light !== null && !light.ties.has(tie);
  const classes = ["arc", holdsOn(tie, state.day), isLineage(tie) && "lineage", dim && "dim"].filter(Boolean).join(" ");
  const words = [sentenceText(tie), ...qualities(tie)].join(", ");
  const key = `tie ${placeOf(tie)}`;
  const places = { tabindex: -1, "data-rove": "", "data-key": key };
  const attributes = { class: classes, role: "button", "aria-label": words, ...places };
  const arc = svg("g", attributes, tip(words), svg("path", { class: "reach", d: course }));
  const dash = (tie.status === "contested" ? DOTS : type.dash).join(" ") || "none";
  arc.append(svg("path", { d: course, stroke: type.colour, "stroke-dasharray": dash }));
  arc.append(svg("circle", { cx: x, cy: bottom, r: tie.mutual ? 2.5 : 3.5, fill: type.colour }));
  arc.addEventListener("click", () => choose({ kind: "tie", index: placeOf(tie) }));
  return arc;
}

/** @param {number} index */
function nameOfLine(index) {
  const chosen = state.chosen?.kind === "actor" && state.chosen.index === index;
  const attributes = { "data-rove": "", "data-key": `actor ${index}`, "aria-pressed": String(chosen) };
  const name = button("", () => choose({ kind: "actor", index }), attributes);
  name.append(isolated(nameOf(index)));
  return element("li", {}, name);
}

/**
 * @param {HTMLElement} box
 * @returns {Promise<Drawing>}
 */
async function timelineDrawing(box) {
  const drawings = [...box.querySelectorAll("svg")];
  const images = await Promise.all(drawings.map(imageOf));
  const names = [...box.querySelectorAll("li")].map((name) => name.textContent ?? "");
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

const timelineBox = addView({ name: "timeline", tab: 2, show: showTimeline, drawing: timelineDrawing });
new ResizeObserver(() => timelineBox.hidden || showTimeline(timelineBox)).observe(timelineBox);
