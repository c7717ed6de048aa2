// The way back to what was chosen before.

import { now } from "../../data/state";
import type { Choice } from "../../data/state";
import { DATA } from "../../data/data";
import { button, element, isolated } from "../../elements/element";
import { nameOf } from "../../evidence/names";
import { currentPath } from "../../evidence/path";
import { sentence } from "../../evidence/sentences";
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

function backTo(name: string | Node, act: () => void) {
  const made = button(`‹ ${word("back")}: `, act, { class: "back", "data-key": "back" });
  made.append(name);
  return made;
}

/** What a choice is called. */
function nameOfChoice({ chosen }: Choice) {
  if (chosen?.kind === "actor") return isolated(nameOf(chosen.index));
  if (chosen?.kind === "tie") return element("span", {}, ...sentence(DATA.ties[chosen.index]));
  if (chosen?.kind === "event") return isolated(local(DATA.events[chosen.index].name));
  return chosen ? isolated(`${nameOf(chosen.index)} – ${nameOf(chosen.other)}`) : word("path");
}
