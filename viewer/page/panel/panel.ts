// The panel of evidence: what is known of the chosen actor or tie, and who says so.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { Chosen } from "../../data/state";
import { stepAt } from "../../data/story";
import { sure } from "../../data/sure";
import { byId } from "../../data/template";
import { word } from "../../text/words";
import { button, element } from "../../elements/element";
import { shortened } from "../../elements/pen";
import { redraw } from "../../elements/redraw";
import { choose } from "../../evidence/choosing";
import { READ_ALOUD } from "../../evidence/names";
import { currentPath } from "../../evidence/path";
import { backButton } from "./back";
import { chainWords } from "./chain";
import { actorContent, eventContent, pairContent, tieContent } from "./facts";
import { clearPath } from "../pathfinder";

const panel = byId("panel");

/** What the panel is about, so that it is read out and scrolled back only when that changes. */
let about = "";

/** Show what is known of the chosen actor or tie, or the chain. */
export function showPanel() {
  const { language, chosen, ends, before } = now();
  const open = chosen !== null || currentPath() !== null;
  document.body.classList.toggle("chosen", open);
  const subject = JSON.stringify([language, chosen, ends, before.length]);
  const content = element("div");
  if (open) content.append(...panelContent());
  if (subject === about && content.textContent === panel.textContent) return;
  const focused = panel.contains(document.activeElement);
  redraw(panel, ...content.childNodes);
  if (subject !== about) {
    panel.scrollTop = 0;
    announce();
  }
  if (focused && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
  about = subject;
}

/** Say what the panel is about: to read all of it aloud would take minutes. */
function announce() {
  const parts = [...panel.querySelectorAll("h2, .sentence, .verdict")].map(({ textContent }) => textContent);
  byId("announcement").textContent = shortened(parts.join(" · "), READ_ALOUD);
}

/**
 * Bring the panel and the view above it into sight, where the page scrolls, or what there is to say of both; who only
 * opens a link stays where they are, and so does an article, which would scroll with the page in it.
 */
export function panelIntoSight() {
  if (now().embed) return;
  if (stepAt()) byId("story").scrollIntoView({ block: "nearest" });
  else if (document.body.classList.contains("chosen")) panel.parentElement?.scrollIntoView({ block: "nearest" });
}

function panelContent() {
  const { chosen } = now();
  const path = currentPath();
  const close = path && !chosen ? clearPath : () => choose(null);
  const cross = button("×", close, { class: "close", "data-key": "close", "aria-label": word("close") });
  const head = [cross, ...backButton()];
  if (chosen) return [...head, ...chosenContent(chosen)];
  return [...head, element("h2", { text: word("path") }), ...chainWords(sure(path))];
}

function chosenContent(chosen: Chosen) {
  if (chosen.kind === "actor") return actorContent(DATA.actors[chosen.index], chosen.index);
  if (chosen.kind === "tie") return tieContent(DATA.ties[chosen.index]);
  if (chosen.kind === "event") return eventContent(DATA.events[chosen.index]);
  return pairContent(chosen.index, chosen.other);
}
