// Folds of the panel, which stay as the reader left them while the day changes.

import { element } from "../../elements/element";

const opened = new Set<string>();

/** A fold that is known by a key. */
export function fold(key: string, title: string, ...content: Node[]) {
  const summary = element("summary", { text: title, "data-key": key });
  const made = element("details", opened.has(key) ? { open: "" } : {}, summary, ...content);
  made.addEventListener("toggle", () => (made.open ? opened.add(key) : opened.delete(key)));
  return made;
}
