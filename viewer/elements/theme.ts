// The colours of what is drawn: of the screen, light or dark, or of paper.

import { DATA } from "../data/data";
import type { Palette } from "../data/scene";

const dark = matchMedia("(prefers-color-scheme: dark)");
const onPaper = matchMedia("print");
export type Theme = Palette;

/** The colours of the screen, or of paper. */
export function theme(): Theme {
  return DATA.scene.palettes[dark.matches && !onPaper.matches ? "dark" : "light"];
}

/** Be told when the screen turns light or dark, or the page to paper. */
export function followTheme(told: () => void) {
  for (const query of [dark, onPaper]) query.addEventListener("change", () => told());
}
