"use strict";
// The matrix, a chart of friendship: who stands with whom, against whom, or both; a cell leads to its evidence.

const MATRIX_LIMIT = 80;
/** How two actors stand to each other: a mark, the word for it, a colour. */
const STANDINGS = /** @type {const} */ ({
  friend: ["●", "friendly", "#0072b2"],
  enemy: ["✕", "hostile", "#d55e00"],
  both: ["◩", "both", "#a7447f"],
  neither: ["○", "neutral", "#6b7785"],
});

/** @param {HTMLElement} box */
function showMatrix(box) {
  const { actors, pairs, ties } = friendships();
  const head = element("tr", {}, element("td"), ...actors.map(columnHead));
  const body = element("tbody", {}, ...actors.map((index) => matrixRow(index, actors, pairs)));
  const caption = element("caption", { text: `${word("matrixCaption")}, ${asOfWords()}` });
  const table = element("table", { class: "whole" }, caption, element("thead", {}, head), body);
  redraw(box, matrixKey(), limitWords(actors.length, ties), table);
  rove(table, (from, key) => cellBeside(table, from, key));
}

/** Who stands in the matrix, in order, and the ties of each pair. */
function friendships() {
  const ties = DATA.ties.filter((tie) => isSelected(tie) && holdsOn(tie, state.day) !== "no" && tie.from !== tie.to);
  const pairs = byPair(ties);
  return { actors: blocOrder(mostTied(ties, MATRIX_LIMIT), pairs), pairs, ties };
}

/**
 * Ties by the pair they join.
 * @param {Tie[]} ties
 */
function byPair(ties) {
  /** @type {Map<string, Tie[]>} */
  const pairs = new Map();
  for (const tie of ties) {
    const key = pairKey(tie.from, tie.to);
    const parallel = pairs.get(key);
    if (parallel) parallel.push(tie);
    else pairs.set(key, [tie]);
  }
  return pairs;
}

/**
 * @param {number} a
 * @param {number} b
 */
function pairKey(a, b) {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * @param {Tie[]} ties
 * @returns {keyof typeof STANDINGS}
 */
function standing(ties) {
  const signs = new Set(ties.map((tie) => typeOf(tie).sign));
  if (signs.has(1) && signs.has(-1)) return "both";
  if (signs.has(1)) return "friend";
  return signs.has(-1) ? "enemy" : "neither";
}

/**
 * How two stand by what is certain, and whether what is not, or is contested, would change it.
 * @param {Tie[]} ties
 */
function standingWords(ties) {
  const certain = ties.filter((tie) => holdsOn(tie, state.day) === "yes" && !tie.status);
  const [sureMark, name, colour] = STANDINGS[standing(certain.length ? certain : ties)];
  const other = STANDINGS[standing(ties)][1];
  const doubt = !certain.length || other !== name;
  const remark = certain.length ? word("named", { name: word("uncertain"), text: word(other) }) : word("uncertain");
  const words = doubt ? `${word(name)}, ${remark}` : word(name);
  return { mark: doubt ? `${sureMark}?` : sureMark, name, colour, words };
}

/**
 * Actors that friendly ties join stand together, so that blocs are seen; those with most ties first.
 * @param {number[]} actors
 * @param {Map<string, Tie[]>} pairs
 */
function blocOrder(actors, pairs) {
  const left = new Set(actors);
  const order = [];
  for (const start of actors) {
    const queue = left.delete(start) ? [start] : [];
    for (const index of queue) {
      const friends = [...left].filter((other) => standing(pairs.get(pairKey(index, other)) ?? []) === "friend");
      for (const friend of friends) left.delete(friend);
      queue.push(...friends);
    }
    order.push(...queue);
  }
  return order;
}

/** @param {number} index */
function columnHead(index) {
  return element("th", { scope: "col" }, element("span", {}, isolated(nameOf(index))));
}

/**
 * @param {number} index
 * @param {number[]} actors
 * @param {Map<string, Tie[]>} pairs
 */
function matrixRow(index, actors, pairs) {
  const name = button("", () => choose({ kind: "actor", index }), { class: "plain", "data-key": `actor ${index}` });
  name.append(isolated(nameOf(index)));
  const cells = actors.map((other, column) => {
    if (other === index) return element("td", { class: "self" });
    const ties = pairs.get(pairKey(index, other));
    return ties ? element("td", {}, cellButton(index, other, column, ties)) : element("td");
  });
  return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
}

/**
 * @param {number} a
 * @param {number} b
 * @param {number} column
 * @param {Tie[]} ties
 */
function cellButton(a, b, column, ties) {
  const { mark, name, words } = standingWords(ties);
  const label = word("named", { name: `${nameOf(a)}, ${nameOf(b)}`, text: words });
  const classes = `${name}${mark.endsWith("?") ? " perhaps" : ""}`;
  const places = { "data-rove": String(column), "data-key": `${a} ${b}` };
  const act = () => choose({ kind: "pair", index: Math.min(a, b), other: Math.max(a, b) });
  return button(mark, act, { class: classes, "aria-label": label, title: label, ...places });
}

/**
 * The next cell that is not empty, along the row or the column.
 * @param {Element} table
 * @param {number} from
 * @param {string} key
 */
function cellBeside(table, from, key) {
  const cells = /** @type {HTMLElement[]} */ ([...table.querySelectorAll("[data-rove]")]);
  const onward = ONWARD.includes(key);
  if (key === "ArrowLeft" || key === "ArrowRight") return from + (onward ? 1 : -1);
  const same = (/** @type {HTMLElement} */ cell) => cell.dataset.rove === cells[from].dataset.rove;
  if (onward) return cells.findIndex((cell, i) => i > from && same(cell));
  return cells.findLastIndex((cell, i) => i < from && same(cell));
}

/** What the marks mean. */
function matrixKey() {
  const entries = Object.values(STANDINGS).map(([mark, name]) => {
    const sign = element("span", { class: `mark ${name}`, text: mark, "aria-hidden": "true" });
    return element("span", {}, sign, ` ${word(name)}`);
  });
  const doubt = element("span", { text: `? ${word("uncertain")}` });
  return element("p", { class: "key" }, ...entries, doubt);
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

addView({
  name: "matrix",
  tab: 3,
  show: showMatrix,
  follows: () => state.chosen?.kind === "actor" && state.chosen.index,
  drawing: matrixDrawing,
  keys: standingKeys,
});
