// The page on paper: every drawing whole, on one sheet, all rows of the table, all sources.

import { byId } from "../data/template";

/** What a sheet of A4, upright and lying, has for a drawing below what stands above it, in pixels. */
const SHEETS = { "--upright": [690, 730], "--lying": [1010, 450] } as const;

/** Be ready for paper, and for the screen again. */
export function openPrinting() {
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(".fold")) fold.open = true;
    const more = document.querySelector<HTMLButtonElement>("#table > button");
    while (more && !more.hidden) more.click();
    const { clientWidth, clientHeight } = byId("picture");
    byId("picture-frame").style.setProperty("--shape", String(clientHeight / clientWidth || 1));
    for (const { style, scrollWidth, scrollHeight } of document.querySelectorAll<HTMLElement>(".whole")) {
      for (const [name, [width, height]] of Object.entries(SHEETS)) {
        style.setProperty(name, String(Math.min(1, width / scrollWidth, height / scrollHeight)));
      }
    }
  });
}
