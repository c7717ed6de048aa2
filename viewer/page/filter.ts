// The legend where there is no room for it beside the picture: it is shown when asked for.

import { byId } from "../data/template";

/** Show or hide the legend where there is no room for it beside the picture. */
export function openFilter(open: boolean) {
  document.body.classList.toggle("filtering", open);
  byId("filter-toggle").setAttribute("aria-expanded", String(open));
}

/** Listen to the button that shows the legend, and to clicks beside it. */
export function openToggle() {
  byId("filter-toggle").addEventListener("click", () => openFilter(!document.body.classList.contains("filtering")));
  document.addEventListener("pointerdown", ({ target }) => {
    const inside = [byId("legend"), byId("filter-toggle")].some((part) => part.contains(target as Node));
    if (!inside) openFilter(false);
  });
}
