// The way back to what was chosen before.

import { now } from "../../data/state";
import type { Choice } from "../../data/state";
import { DATA } from "../../data/data";
import { button, isolated } from "../../elements/element";
import { nameOf } from "../../evidence/names";
import { currentPath } from "../../evidence/path";
import { sentenceText } from "../../evidence/sentences";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { choose } from "../../evidence/choosing";
import { goBack } from "../address/history";

/** A button that leads to what was chosen before, or to the path that the chosen thing is a part of; or none. */
export function backButton() {
  const { before, chosen } = now();
  const last = before.at(-1);
  if (last) return [backTo(nameOfChoice(last), goBack)];
  return chosen && currentPath() ? [backTo(word("path"), () => choose(null))] : [];
}

function backTo(name: string, act: () => void) {
  const made = button(`‹ ${word("back")}: `, act, { class: "back", "data-key": "back" });
  made.append(isolated(name));
  return made;
}

/** What a choice is called. */
function nameOfChoice({ chosen }: Choice) {
  if (chosen?.kind === "actor") return nameOf(chosen.index);
  if (chosen?.kind === "tie") return sentenceText(DATA.ties[chosen.index]);
  if (chosen?.kind === "event") return local(DATA.events[chosen.index].name);
  return chosen ? `${nameOf(chosen.index)} – ${nameOf(chosen.other)}` : word("path");
}
