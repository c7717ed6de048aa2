// Boxes that are filled anew.

/** Fill a box anew; what is scrolled or has the focus stays so, if it is still there. */
export function redraw(box: HTMLElement, ...children: Node[]) {
  keeping(box, () => box.replaceChildren(...children));
}

/** Change what is in a box; what is scrolled or has the focus stays so, if it is still there. */
export function keeping(box: HTMLElement, fill: () => void) {
  const { scrollLeft, scrollTop } = box;
  const key = document.activeElement?.getAttribute("data-key");
  const focused = box.contains(document.activeElement);
  fill();
  if (scrollLeft || scrollTop) box.scrollTo(scrollLeft, scrollTop); // which has the page laid out at once
  if (!focused || key === null || key === undefined || box.contains(document.activeElement)) return;
  const keyed = box.querySelectorAll<HTMLElement>("[data-key]");
  [...keyed].find((child) => child.dataset.key === key)?.focus({ preventScroll: true });
}
