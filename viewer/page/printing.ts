// The page on paper: all its sources, and every drawing whole.

/** A sheet of A4 between its margins, in pixels. */
const PAPER = { width: 690, height: 940 };

/** What must not be torn apart on paper. */
function drawings() {
  return document.querySelectorAll<HTMLElement>(".whole");
}

/** Be ready for paper, and for the screen again. */
export function openPrinting() {
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>(".fold")) fold.open = true;
    for (const drawing of drawings()) {
      const { scrollWidth, scrollHeight } = drawing;
      drawing.style.zoom = String(Math.min(1, PAPER.width / scrollWidth, PAPER.height / scrollHeight));
    }
  });
  addEventListener("afterprint", () => {
    for (const drawing of drawings()) drawing.style.zoom = "";
  });
}
