// The colours of what is drawn: of the screen, light or dark, or of paper; or those that an article wants.

import { DATA } from "../data/data";
import type { Palette } from "../data/scene";
import { now } from "../data/state";

const dark = matchMedia("(prefers-color-scheme: dark)");
const onPaper = matchMedia("print");
/** The style of the dark, which the screen puts into force unless the address says which one is. */
const ofTheDark = [...document.styleSheets]
  .flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule instanceof CSSMediaRule)
  .filter(({ media }) => media.mediaText.includes("dark"));
const asTheScreen = ofTheDark.map(({ media }) => media.mediaText);
export type Theme = Palette;

/** The colours of the screen, or of paper. */
export function theme(): Theme {
  const isDark = now().theme === null ? dark.matches : now().theme === "dark";
  return DATA.scene.palettes[isDark && !onPaper.matches ? "dark" : "light"];
}

/** Put the colours into force that the address says, or else those of the screen. */
export function applyTheme() {
  const fixed = now().theme;
  document.querySelector<HTMLMetaElement>('[name="color-scheme"]')?.setAttribute("content", fixed ?? "light dark");
  ofTheDark.forEach(({ media }, i) => {
    media.mediaText = fixed === null ? asTheScreen[i] : fixed === "dark" ? "screen" : "not all";
  });
}

/** Be told when the screen turns light or dark, or the page to paper. */
export function followTheme(told: () => void) {
  for (const query of [dark, onPaper]) query.addEventListener("change", () => told());
}
