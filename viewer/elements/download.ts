// Texts and pictures as files.

import { element } from "./element";

/** Offer a text as a file. */
export function download(name: string, type: string, content: Blob | string) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const anchor = element("a", { href: URL.createObjectURL(blob), download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}
