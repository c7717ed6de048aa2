// How things that stand at one line get out of each other's way.

/** The level of each of some extents: the first on which it touches none before it. */
export function levelsOf(extents: [number, number][]) {
  const levels: [number, number][][] = [];
  return extents.map(([from, to]) => {
    const free = levels.findIndex((taken) => taken.every(([first, last]) => to < first || last < from));
    const level = free < 0 ? levels.length : free;
    (levels[level] ??= []).push([from, to]);
    return level;
  });
}
