// Marking what is chosen, and bringing it into sight.

/** Mark a thing as chosen, or as not, for those who see it and those who hear it. */
export function mark(thing: Element, isChosen: boolean) {
  if (thing.classList.contains("lit") === isChosen) return;
  thing.classList.toggle("lit", isChosen);
  if (isChosen) thing.setAttribute("aria-current", "true");
  else thing.removeAttribute("aria-current");
}

/** How much of a box is covered by what stays while the rest is scrolled. */
type Covered = { side: number; head: number };

/** Bring the first of some things into sight, unless one of them is: whoever has clicked it stays where they are. */
export function bringFirstIntoSight(box: HTMLElement, things: Element[], { side, head }: Covered) {
  const { left, top } = box.getBoundingClientRect();
  const seen = { x: left + side, y: top + head, width: box.clientWidth - side, height: box.clientHeight - head };
  const ways = things.map((thing) => wayTo(thing, seen));
  if (!ways.length || ways.some(([x, y]) => x === 0 && y === 0)) return;
  const [x, y] = ways[0];
  box.scrollTo(box.scrollLeft + x, box.scrollTop + y);
}

/** How far something stands from the middle of what is seen; 0 either way in which it is seen. */
function wayTo(thing: Element, seen: { x: number; y: number; width: number; height: number }) {
  const place = thing.getBoundingClientRect();
  const across = place.x + place.width / 2 - seen.x - seen.width / 2;
  const down = place.y + place.height / 2 - seen.y - seen.height / 2;
  const isWide = place.width > seen.width;
  return [isWide || Math.abs(across) < seen.width / 2 ? 0 : across, Math.abs(down) < seen.height / 2 ? 0 : down];
}
