// In an embedded page wheel and finger scroll the article, until the reader clicks the picture.

import { isSummarised } from "../data/stage";
import { now } from "../data/state";
import { byId } from "../data/template";
import { word } from "../text/words";
import { picture } from "../views/network/picture";

/** Whether the picture is held still. */
let held = false;
/** Whether the reader is still to be told what a click does. */
let needed = true;

/** Be a page in another one, or by itself. */
export function applyEmbedding() {
  const { embed } = now();
  const { classList } = document.body;
  if (classList.contains("embed") === embed) return;
  classList.toggle("embed", embed);
  hold(embed);
}

/** Hold the picture still under wheel and finger, or let it go. */
function hold(still: boolean) {
  held = still;
  picture.setOptions({ interaction: { zoomView: !still, dragView: !still } });
  const layers = byId("picture").querySelectorAll<HTMLElement>("div, canvas");
  for (const { style } of layers) style.touchAction = still ? "pan-x pan-y" : "none";
  showHint();
}

/** Say what a click does, until the reader knows. */
export function showHint() {
  if (now().chosen || now().ends) needed = false;
  byId("hint").textContent = word(isSummarised() ? "groupHint" : held ? "clickToZoom" : "hint");
  byId("hint").hidden = !held && !needed;
}

/** Let the picture go when it is clicked. */
export function openEmbedding() {
  byId("picture").addEventListener("click", () => {
    if (held) hold(false);
  });
}
