// The colours of what is drawn: of the screen, light or dark, or of paper.

const LIGHT = { ink: "#1d242c", paper: "#ffffff", halo: "#e69f00", soft: "#5a6673" };
const DARK = { ink: "#e8edf2", paper: "#14181d", halo: "#f0e442", soft: "#9aa7b4" };
const dark = matchMedia("(prefers-color-scheme: dark)");
const onPaper = matchMedia("print");
export type Theme = typeof LIGHT;

/** The colours of the screen, or of paper. */
export function theme() {
  return dark.matches && !onPaper.matches ? DARK : LIGHT;
}

/** Be told when the screen turns light or dark, or the page to paper. */
export function followTheme(told: () => void) {
  for (const query of [dark, onPaper]) query.addEventListener("change", () => told());
}
