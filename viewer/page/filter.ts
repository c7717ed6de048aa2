// The legend where there is no room for it beside the picture: it is shown when asked for.

import { byId } from "../data/template";

/** Show or hide the legend where there is no room for it beside the picture. */
export function openFilter(open: boolean) {
  if (!open && hasFocus()) byId("filter-toggle").focus({ preventScroll: true });
  document.body.classList.toggle("filtering", open);
  byId("filter-toggle").setAttribute("aria-expanded", String(open));
}

/** Whether the focus is in the legend, which is about to be hidden: it goes back to the button. */
function hasFocus() {
  return document.body.classList.contains("filtering") && byId("legend").contains(document.activeElement);
}

/** Listen to the button that shows the legend, and to clicks beside it. */
export function openToggle() {
  byId("filter-toggle").addEventListener("click", () => {
    const open = !document.body.classList.contains("filtering");
    openFilter(open);
    if (open) byId("legend").focus({ preventScroll: true });
  });
  document.addEventListener("pointerdown", ({ target }) => {
    const inside = [byId("legend"), byId("filter-toggle")].some((part) => part.contains(target as Node));
    if (!inside) openFilter(false);
  });
}
