"use strict";
// The picture: vis-network with positions that never move.

const SYMBOL_LIMIT = 600;
/** Rings around a click, in pixels, and at how many places of each something is looked for. */
const REACH = [[0, 1], [4, 8], [8, 8]];
const LIGHT = { ink: "#1d242c", paper: "#ffffff", halo: "#e69f00", soft: "#5a6673" };
const DARK = { ink: "#e8edf2", paper: "#14181d", halo: "#f0e442", soft: "#9aa7b4" };
/** @type {Record<Holds, number>} */
const FAINT = { yes: 1, possibly: 0.6, no: 0.16, future: 0 };
const FADING = 0.45;
const dark = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const onPaper = matchMedia("print");

/** The colours of the screen, or of paper. */
function theme() {
  return dark.matches && !onPaper.matches ? DARK : LIGHT;
}

/**
 * The actors and ties that are lit: those on the path, or around what is chosen; null if everything is.
 * @returns {Lit | null}
 */
function lit() {
  if (state.path) return litBy(state.path.map((hop) => hop.tie), state.path.flatMap((hop) => [hop.from, hop.to]));
  if (state.chosen?.kind === "tie") return litBy([DATA.ties[state.chosen.index]]);
  if (state.chosen?.kind === "pair") return litBy(tiesBetween(state.chosen.index, state.chosen.other));
  if (state.chosen?.kind === "actor") return litBy(tiesOf(state.chosen.index), [state.chosen.index]);
  return null;
}

/**
 * @param {Tie[]} ties
 * @param {number[]} actors
 * @returns {Lit}
 */
function litBy(ties, actors = []) {
  return { actors: new Set([...actors, ...ties.flatMap((tie) => [tie.from, tie.to])]), ties: new Set(ties) };
}

/**
 * How each actor and each tie looks as things stand, in the order of the data.
 * @returns {{ nodes: vis.Node[], edges: vis.Edge[] }}
 */
function looks() {
  const light = lit();
  const colours = theme();
  return {
    nodes: DATA.actors.map((actor, i) => nodeLook(actor, i, light, colours)),
    edges: DATA.ties.map((tie, i) => edgeLook(tie, i, light, colours)),
  };
}

/**
 * @param {Actor} actor
 * @param {number} index
 * @param {Lit | null} light
 * @param {Theme} colours
 * @returns {vis.Node}
 */
function nodeLook(actor, index, light, { ink, paper, halo }) {
  const on = light === null || light.actors.has(index);
  const alive = isKnown(actor, index);
  const chosen = state.chosen?.kind === "actor" && state.chosen.index === index;
  const color = { background: actor.filled ? ink : paper, border: chosen ? halo : ink };
  const size = labelSize(index);
  const fontColour = on && (alive || light) ? ink : "rgba(128,128,128,.85)";
  const glow = chosen && { enabled: true, color: halo, size: 26, x: 0, y: 0 };
  return {
    id: `n${index}`,
    label: size ? labelOf(index) : "",
    color: { ...color, highlight: color, hover: color },
    opacity: brightness(on, alive),
    borderWidth: chosen ? 4 : 1.5,
    font: { color: fontColour, size: size || FONT_SIZE, strokeColor: paper, strokeWidth: on ? 3 : 0 },
    shadow: glow,
  };
}

/** The day on which the first tie of each actor can have begun; null if it has none, or one that nobody dates. */
const firstTies = DATA.actors.map((_, index) => {
  const days = (tiesByActor[index] ?? []).map((tie) => soonest(tie.since));
  return days.length && days.every((day) => day !== null) ? Math.min(...days) : null;
});

/**
 * Whether an actor may exist on the day of the picture: as its life says, or else from its first tie on.
 * @param {Actor} actor
 * @param {number} index
 */
function isKnown(actor, index) {
  const begun = actor.since ? null : firstTies[index];
  const holds = holdsOn(actor, state.day);
  return holds !== "no" && holds !== "future" && (begun === null || state.day === null || begun <= state.day);
}

/**
 * @param {boolean} on
 * @param {boolean} alive
 */
function brightness(on, alive) {
  if (!on) return 0.2;
  return alive ? 1 : 0.35;
}

/**
 * @param {Tie} tie
 * @param {number} index
 * @param {Lit | null} light
 * @param {Theme} colours
 * @returns {vis.Edge}
 */
function edgeLook(tie, index, light, { soft, paper }) {
  const on = light === null || light.ties.has(tie);
  const shown = isSelected(tie) || (state.path !== null && on);
  const held = FAINT[holdsOn(tie, state.day)] * (isFading(tie, state.day) ? FADING : 1);
  const opacity = on ? Math.max(held, light ? 0.5 : 0) : 0.06;
  const { colour, symbol } = typeOf(tie);
  const line = { color: { color: colour, opacity }, width: on && light ? 2.6 : 1.6, dashes: dashesOf(index) };
  const look = { id: `e${index}`, hidden: !shown, ...line };
  if (DATA.ties.length > SYMBOL_LIMIT) return look;
  const alpha = opacity < 0.3 ? "00" : "ff";
  const font = { color: soft + alpha, strokeColor: paper + alpha, size: 11, strokeWidth: 2, align: "middle" };
  return { ...look, label: tie.status === "contested" ? `${symbol}?` : symbol, font };
}

/** What is drawn now: the same look is not given twice, since vis-network takes its time over each. */
const drawn = { nodes: new Map(), edges: new Map() };

/**
 * @template {{ id: string }} Look
 * @param {Map<string, string>} known
 * @param {Look[]} wanted
 */
function changed(known, wanted) {
  return wanted.filter((look) => {
    const key = JSON.stringify(look);
    if (known.get(look.id) === key) return false;
    known.set(look.id, key);
    return true;
  });
}

const opening = looks();
changed(drawn.nodes, opening.nodes);
changed(drawn.edges, opening.edges);
/** @type {vis.DataSet<vis.Node>} */
const nodes = new vis.DataSet(DATA.network.nodes.map((node, i) => ({ ...node, ...opening.nodes[i] })));
/** @type {vis.DataSet<vis.Edge>} */
const edges = new vis.DataSet(DATA.network.edges.map((edge, i) => {
  const { from, to } = DATA.ties[i];
  return { ...edge, from: `n${from}`, to: `n${to}`, ...opening.edges[i] };
}));
const picture = new vis.Network(byId("picture"), { nodes, edges }, DATA.network.options);
for (const layer of byId("picture").querySelectorAll("div")) layer.tabIndex = -1;

/** Draw what is selected and light what is chosen; nothing moves. */
function showPicture() {
  fitTo(picture.getScale());
  const wanted = looks();
  const newNodes = changed(drawn.nodes, wanted.nodes);
  const newEdges = changed(drawn.edges, wanted.edges);
  if (!newNodes.length && !newEdges.length) return;
  drawOnce(() => {
    nodes.update(newNodes);
    edges.update(newEdges);
  });
}

/**
 * Draw all that changes in the next frame: vis-network of itself draws at once, at each change, and in the frame again.
 * @param {() => void} change
 */
function drawOnce(change) {
  const { renderer, body } = picture;
  const { allowRedraw } = renderer;
  renderer.allowRedraw = false;
  change();
  renderer.allowRedraw = allowRedraw;
  body.emitter.emit("_requestRedraw");
}

picture.on("click", ({ pointer }) => {
  byId("picture").focus({ preventScroll: true });
  const id = nearest(pointer.DOM);
  choose(id === undefined ? null : { kind: id[0] === "n" ? "actor" : "tie", index: Number(id.slice(1)) });
});

/**
 * The id of what stands at a place or beside it: in a picture that is zoomed out nobody can hit a line.
 * @param {vis.Place} place
 */
function nearest({ x, y }) {
  for (const [far, turns] of REACH) {
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (turn * 2 * Math.PI) / turns;
      const place = { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
      const id = picture.getNodeAt(place) ?? picture.getEdgeAt(place);
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

/** Remember where the reader looks, so that a link leads there. */
function rememberPlace() {
  const { x, y } = picture.getViewPosition();
  state.place = { x: Math.round(x), y: Math.round(y), scale: Number(picture.getScale().toPrecision(3)) };
  writeFragment();
}

/** Look where the state says, or else at everything. */
function goToPlace() {
  if (!byId("picture").clientWidth) return;
  const { x, y, scale } = state.place ?? wholePicture();
  picture.moveTo({ position: { x, y }, scale, animation: false });
  showPicture();
}

/**
 * Bring an actor into view.
 * @param {number} index
 */
function focusOn(index) {
  const animation = calm.matches ? false : { duration: 300 };
  const { clientWidth, clientHeight } = byId("picture");
  const covered = panel.getBoundingClientRect();
  const wide = covered.width < clientWidth;
  const offset = { x: wide ? -covered.width / 2 : 0, y: wide ? 0 : -Math.min(covered.height, clientHeight) / 2 };
  picture.focus(`n${index}`, { scale: Math.max(picture.getScale(), 0.9), offset, animation });
}

picture.on("hoverNode", () => byId("picture").classList.add("pointing"));
picture.on("blurNode", () => byId("picture").classList.remove("pointing"));
picture.on("hoverEdge", () => byId("picture").classList.add("pointing"));
picture.on("blurEdge", () => byId("picture").classList.remove("pointing"));
picture.on("zoom", () => {
  showPicture();
  rememberPlace();
});
picture.on("dragEnd", rememberPlace);
picture.on("animationFinished", showPicture);
// vis-network stretches the view after it has told of a new size: what the reader looks at is put right after that.
picture.on("resize", () => queueMicrotask(goToPlace));
for (const query of [dark, onPaper]) query.addEventListener("change", () => showPicture());
