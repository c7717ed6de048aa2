// The colours of what is drawn: of the screen, light or dark, or of paper.

/** What is drawn in; `apart` is who is on no side, `wash` how strong the colour of a region is, `signs` are ties. */
const LIGHT = {
  ink: "#1d242c",
  paper: "#ffffff",
  halo: "#1d242c",
  soft: "#4d5966",
  apart: "#5a6673",
  wash: 0.16,
  signs: { 1: "#0072b2", [-1]: "#c2500a", 0: "#6b7785" } as Record<number, string>,
};
const DARK: typeof LIGHT = {
  ink: "#e8edf2",
  paper: "#14181d",
  halo: "#f0e442",
  soft: "#a9b5c1",
  apart: "#9aa7b4",
  wash: 0.26,
  signs: { 1: "#6bb8ec", [-1]: "#ff9d5c", 0: "#8d99a6" },
};
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
