"use strict";
// Which ties are selected, and who is called what.

const OFFERED = 12;

/**
 * Whether a tie is in the selection: its type ticked, its evidence good enough, and begun by the day.
 * @param {Tie} tie
 */
function isSelected(tie) {
  return !state.hidden.has(tie.type) && tie.level >= state.level && holdsOn(tie, state.day) !== "future";
}

/**
 * The ties of the path finder: every date counts, since a chain may be a thing of the past.
 * @param {Tie} tie
 */
function isPassable(tie) {
  return !state.hidden.has(tie.type) && tie.level >= state.level && tie.status !== "retracted";
}

/** @type {Tie[][]} */
const tiesByActor = DATA.actors.map(() => []);
for (const tie of DATA.ties) for (const end of new Set([tie.from, tie.to])) tiesByActor[end].push(tie);

/**
 * The selected ties of an actor.
 * @param {number} index
 */
function tiesOf(index) {
  return (tiesByActor[index] ?? []).filter(isSelected);
}

/**
 * The selected ties between two actors, whichever way they run.
 * @param {number} a
 * @param {number} b
 */
function tiesBetween(a, b) {
  return tiesOf(a).filter((tie) => tie.from === b || tie.to === b);
}

const types = new Map(DATA.types.map((type) => [type.name, type]));

/**
 * The type of a tie.
 * @param {Tie} tie
 */
function typeOf(tie) {
  return sure(types.get(tie.type));
}

/** @type {Map<Tie, number>} */
const places = new Map(DATA.ties.map((tie, index) => [tie, index]));

/**
 * The place of a tie in the data.
 * @param {Tie} tie
 */
function placeOf(tie) {
  return sure(places.get(tie));
}

/**
 * The id of a tie: an ordinary one begins with its type and its actors, which the data do not say again.
 * @param {Tie} tie
 */
function idOf({ id, type, from, to }) {
  return id === "" || id.startsWith("/") ? [type, DATA.actors[from].id, DATA.actors[to].id].join("/") + id : id;
}

/**
 * What an actor is called in the language in force.
 * @param {number} index
 */
function nameOf(index) {
  const { label, labels } = DATA.actors[index];
  return local(labels) || label;
}

const labels = new Map(DATA.actors.map(({ label }, index) => [label, index]));
/** @type {Map<string, Set<number>>} */
const strictNames = new Map();
/** @type {Map<string, Set<number>>} */
const names = new Map();
/** @type {Map<string, { index: number, key: string }>} */
const spellings = new Map();
DATA.actors.forEach((actor, index) => {
  const all = [actor.label, ...(actor.names ?? []).map(([, text]) => text), ...(actor.aliases ?? [])];
  for (const former of actor.former ?? []) all.push(...Object.values(former.name));
  for (const name of all) {
    const key = nameKey(name);
    if (!spellings.has(name)) spellings.set(name, { index, key });
    names.set(key, (names.get(key) ?? new Set()).add(index));
    strictNames.set(strictKey(name), (strictNames.get(strictKey(name)) ?? new Set()).add(index));
  }
});

/**
 * The actors with a label, or else with a name, or with one nearly so, or else with the text in one of their names.
 * @param {string} text
 */
function actorsNamed(text) {
  const key = nameKey(text);
  const label = labels.get(text);
  if (label !== undefined) return [label];
  const strictly = strictNames.get(strictKey(text));
  if (strictly || !key) return [...(strictly ?? [])];
  const within = () => new Set([...names].flatMap(([name, found]) => (name.includes(key) ? [...found] : [])));
  return [...(names.get(key) ?? within())];
}

/**
 * Offer the names in which a text occurs, those that begin with it first; a name says whose it is.
 * @param {string} text
 */
function offerNames(text) {
  const key = nameKey(text);
  const begins = (/** @type {string} */ name) => Number(!name.startsWith(key));
  const found = [...spellings].filter(([, spelling]) => spelling.key.includes(key));
  found.sort(([, a], [, b]) => begins(a.key) - begins(b.key) || a.index - b.index);
  const options = found.slice(0, OFFERED).map(([name, { index }]) => {
    return element("option", { value: name, text: name === nameOf(index) ? "" : nameOf(index) });
  });
  byId("names").replaceChildren(...options);
}
