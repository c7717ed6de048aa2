"use strict";
// How two actors are connected: the same search, and the same choice among chains, as the command `path`.

/** Where there is no date at all, the command asks which ties hold on the first of days. */
const NO_DAY = 1;
/** @type {Record<Holds, number>} */
const HOLDING = { no: 0, future: 0, possibly: 1, yes: 2 };
/** @type {Grade} */
const holding = (tie) => HOLDING[holdsOn(tie, DATA.during ? null : (state.day ?? DATA.day ?? NO_DAY))];
/** @type {Grade} */
const evidence = (tie) => tie.level * 4 + (tie.status ? 0 : 2) + (tie.cites ? 1 : 0);
/** @type {Grade} */
const recency = (tie) => tie.evidenced ?? 0;

/**
 * Code points decide the order of names, as they do for the command; UTF-16 units would differ.
 * @param {string} a
 * @param {string} b
 */
function before(a, b) {
  const one = [...a];
  const other = [...b];
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    if (one[i] !== other[i]) return sure(one[i].codePointAt(0)) < sure(other[i].codePointAt(0));
  }
  return one.length < other.length;
}

/**
 * Whether a tie is the better one of two between the same actors.
 * @param {Tie} one
 * @param {Tie} other
 */
function better(one, other) {
  for (const grade of [holding, evidence, recency]) {
    if (grade(one) !== grade(other)) return grade(one) > grade(other);
  }
  return before(idOf(one), idOf(other));
}

/**
 * The selected ties by the two actors they join, whichever way they run.
 * @param {Tie[]} ties
 * @returns {Onward}
 */
function steps(ties) {
  /** @type {Onward} */
  const made = new Map();
  for (const tie of ties) {
    // A map, so that a tie of an actor with itself counts once.
    for (const [a, b] of new Map([[tie.from, tie.to], [tie.to, tie.from]])) {
      const onward = made.get(a) ?? new Map();
      const parallel = onward.get(b) ?? [];
      parallel.push(tie);
      made.set(a, onward.set(b, parallel));
    }
  }
  return made;
}

/**
 * The ties of all shortest chains, step by step; null if nothing connects the two.
 * @param {number} from
 * @param {number} to
 * @param {Onward} onward
 */
function shortest(from, to, onward) {
  const seen = new Set([from]);
  /** @type {Onward[]} */
  const layers = [];
  let level = new Set([from]);
  while (level.size && !level.has(to)) {
    const layer = new Map();
    const next = new Set();
    for (const a of level) {
      const fresh = [...(onward.get(a) ?? [])].filter(([b]) => !seen.has(b));
      layer.set(a, new Map(fresh));
      for (const [b] of fresh) next.add(b);
    }
    for (const b of next) seen.add(b);
    level = next;
    layers.push(layer);
  }
  return level.size ? pruned(layers, to, () => true) : null;
}

/**
 * The kept ties from which the end can be reached in the steps that are left.
 * @param {Onward[]} layers
 * @param {number} to
 * @param {(tie: Tie) => boolean} keep
 */
function pruned(layers, to, keep) {
  let reached = new Set([to]);
  /** @type {Onward[]} */
  const kept = [];
  for (const layer of [...layers].reverse()) {
    const left = new Map();
    for (const [a, onward] of layer) {
      const ends = new Map();
      for (const [b, ties] of onward) {
        const good = reached.has(b) ? ties.filter(keep) : [];
        if (good.length) ends.set(b, good);
      }
      if (ends.size) left.set(a, ends);
    }
    kept.unshift(left);
    reached = new Set(left.keys());
  }
  return kept;
}

/**
 * The layers without the ties below the highest grade that still lets a chain through.
 * @param {Onward[]} layers
 * @param {number} from
 * @param {number} to
 * @param {Grade} grade
 */
function raised(layers, from, to, grade) {
  const ties = layers.flatMap((layer) => [...layer.values()].flatMap((onward) => [...onward.values()].flat()));
  for (const least of [...new Set(ties.map(grade))].sort((a, b) => b - a)) {
    const left = pruned(layers, to, (tie) => grade(tie) >= least);
    if (left[0].has(from)) return left;
  }
  return layers;
}

/**
 * The best of the shortest chains as a list of ties with the actors they join; null if there is none.
 * @param {number} from
 * @param {number} to
 * @param {Tie[]} ties
 * @returns {Hop[] | null}
 */
function bestChain(from, to, ties) {
  if (from === to) return [];
  const onward = steps(ties);
  let layers = shortest(from, to, onward);
  if (layers === null) return null;
  for (const grade of [holding, evidence, recency]) layers = raised(layers, from, to, grade);
  const label = (/** @type {number} */ index) => DATA.actors[index].label;
  let actor = from;
  return layers.map((layer) => {
    const ends = sure(layer.get(actor));
    const next = [...ends.keys()].reduce((a, b) => (before(label(b), label(a)) ? b : a));
    const tie = sure(ends.get(next)).reduce((a, b) => (better(b, a) ? b : a));
    const parallel = sure(onward.get(actor)?.get(next)).filter((other) => other !== tie);
    parallel.sort((a, b) => (better(a, b) ? -1 : 1));
    const hop = { from: actor, to: next, tie, parallel };
    actor = next;
    return hop;
  });
}
