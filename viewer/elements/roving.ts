// Many things behind one tab stop: arrow keys walk among them, Enter or Space chooses.

const BACK = ["ArrowLeft", "ArrowUp"];
export const ONWARD = ["ArrowRight", "ArrowDown"];

/**
 * Make one of the things in a box reachable by the tab key, and the others from it by the arrow keys.
 * @param target where a key leads to
 */
export function rove(box: HTMLElement, target: (from: number, key: string) => number = oneOn) {
  const things = [...box.querySelectorAll<HTMLElement>("[data-rove]")];
  const start = Math.max(0, things.findIndex((thing) => thing === document.activeElement));
  things.forEach((thing, i) => thing.setAttribute("tabindex", i === start ? "0" : "-1"));
  box.addEventListener("keydown", (event) => {
    const { key } = event;
    const from = things.findIndex((thing) => thing === document.activeElement);
    if (from < 0) return;
    if (key === "Enter" || key === " ") things[from].dispatchEvent(new MouseEvent("click", { bubbles: true }));
    else if ([...BACK, ...ONWARD].includes(key)) focusThing(things, from, target(from, key));
    else return;
    event.preventDefault();
  });
}

function oneOn(from: number, key: string) {
  return from + (ONWARD.includes(key) ? 1 : -1);
}

function focusThing(things: HTMLElement[], from: number, to: number) {
  if (!things[to]) return;
  things[from].setAttribute("tabindex", "-1");
  things[to].setAttribute("tabindex", "0");
  things[to].focus();
}
