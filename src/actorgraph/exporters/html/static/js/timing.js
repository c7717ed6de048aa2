"use strict";
// When things hold, as the model has it: a tie while its own period lasts and both its actors live, each date known
// only within bounds. What every reading of the dates agrees on is sure, what some say is possible.

/**
 * A period of which the dates are those of an owner.
 * @param {unknown} owner
 * @param {Lasting} dates
 * @param {number | null} begun The day by which what has no first day began; null if it always held.
 * @returns {Stretch}
 */
function stretchOf(owner, { since, until }, begun) {
  const [soon, late] = since ? [since[0] ?? -Infinity, since[1] ?? Infinity] : [-Infinity, begun ?? -Infinity];
  const [first, last] = until ? [until[0] ?? -Infinity, until[1] ?? Infinity] : [Infinity, Infinity];
  const certain = [Math.max(Math.min(late, last), soon), Math.min(Math.max(first, soon), last)];
  return { owner, possible: [soon, last], certain: [certain[0], certain[1]] };
}

/**
 * The days that all of some spans have.
 * @param {Days[]} spans
 * @returns {Days}
 */
function sharedDays(spans) {
  return [Math.max(...spans.map(([first]) => first)), Math.min(...spans.map(([, last]) => last))];
}

/**
 * When something holds that does while all of some periods last.
 * @param {Stretch[]} stretches
 * @returns {Timing}
 */
function allOf(stretches) {
  const possible = sharedDays(stretches.map((stretch) => stretch.possible));
  return { stretches, possible, certain: sharedDays(stretches.map((stretch) => stretch.certain)) };
}

/** @type {WeakMap<object, Timing>} */
const timings = new WeakMap();

/**
 * When a tie holds or an actor lives.
 * @param {Tie | Actor} thing
 */
function timingOf(thing) {
  const known = timings.get(thing);
  if (known) return known;
  const made = allOf("type" in thing ? stretchesOf(thing) : [stretchOf(thing, thing, null)]);
  timings.set(thing, made);
  return made;
}

/** @param {Tie} tie */
function stretchesOf(tie) {
  const ends = [...new Set([tie.from, tie.to])].map((end) => DATA.actors[end]);
  const lives = ends.filter((actor) => actor.since ?? actor.until);
  return [stretchOf(tie.event ?? tie, tie, DATA.record), ...lives.map((actor) => stretchOf(actor, actor, null))];
}

/**
 * Whether a tie or a life holds on a day: "yes", "possibly", "no" (it has ended) or "future" (it has not begun).
 * Without a day, whether it does in the period of the page, if it is of one.
 * @param {Tie | Actor} thing
 * @param {number | null} day
 * @returns {Holds}
 */
function holdsOn(thing, day) {
  if (day === null) return thing.held ?? "yes";
  const { possible, certain } = timingOf(thing);
  if (day < possible[0]) return "future";
  if (day > possible[1]) return "no";
  return certain[0] <= day && day <= certain[1] ? "yes" : "possibly";
}

/**
 * Whether an open tie has not been evidenced for long on a day.
 * @param {Tie} tie
 * @param {number | null} day
 */
function isFading(tie, day) {
  if (day === null || tie.lasting || tie.until || tie.evidenced === undefined) return false;
  return tie.evidenced + DATA.fadingDays < day && day <= timingOf(tie).possible[1];
}

/**
 * Whether periods surely share a day, given that they can: none of them can be over before another one begins.
 * @param {Stretch[]} stretches
 */
function surelyMeet(stretches) {
  /** @type {{ owner: unknown, first: number }[]} */
  let [one, other] = [{ owner: null, first: -Infinity }, { owner: null, first: -Infinity }];
  for (const { owner, certain: [first] } of stretches) {
    if (owner === one.owner) continue;
    if (first > one.first) [one, other] = [{ owner, first }, one];
    else if (first > other.first) other = { owner, first };
  }
  return stretches.every(({ owner, certain }) => (owner === one.owner ? other : one).first <= certain[1]);
}

/**
 * In which period ties held together, whether they surely did, and whether no date says anything of it.
 * @param {Tie[]} ties
 * @returns {Together | null}
 */
function togetherOf(ties) {
  const found = ties.map(timingOf);
  const { stretches, possible, certain } = allOf(found.flatMap((timing) => timing.stretches));
  if (possible[0] > possible[1]) return null;
  const undated = ties.every((tie, i) => !tie.since && !tie.until && found[i].stretches.length === 1);
  return {
    undated,
    sure: surelyMeet(stretches),
    begins: [possible[0], Math.min(certain[0], possible[1])],
    ends: [Math.max(certain[1], possible[0]), possible[1]],
  };
}
