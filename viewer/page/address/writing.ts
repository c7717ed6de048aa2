// All that the reader chose stands in the fragment of the address, so that a view can be linked.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import type { State } from "../../data/state";
import { stepAt } from "../../data/story";
import { sure } from "../../data/sure";
import { isoDay } from "../../time/days";
import { isoPeriod } from "../../time/during";
import { idOf } from "../../evidence/ties";

/** What each part of the fragment says; null if it is as the page opens. */
const PARTS: [string, (state: State) => string | null][] = [
  ["step", (state) => stepAt(state) && String(sure(state.step) + 1)],
  ["embed", ({ embed }) => (embed ? "" : null)],
  ["theme", ({ theme }) => theme],
  ["lang", ({ language }) => (language === DATA.language ? null : language)],
  ["view", (state) => (state.view === (stepAt(state)?.view ?? "network") ? null : state.view)],
  ["day", ({ day, during }) => (day === DATA.day || during ? null : day === null ? "all" : isoDay(day))],
  ["during", ({ during }) => during && isoPeriod(during)],
  ["min", ({ level }) => (level ? String(level) : null)],
  ["hide", ({ hidden }) => (hidden.size ? [...hidden].sort().join(",") : null)],
  ["path", ({ ends }) => ends && idsOf(ends)],
  ["actor", ({ chosen }) => (chosen?.kind === "actor" ? DATA.actors[chosen.index].id : null)],
  ["tie", ({ chosen }) => (chosen?.kind === "tie" ? idOf(DATA.ties[chosen.index]) : null)],
  ["event", ({ chosen }) => (chosen?.kind === "event" ? DATA.events[chosen.index].id : null)],
  ["pair", ({ chosen }) => (chosen?.kind === "pair" ? idsOf([chosen.index, chosen.other]) : null)],
  ["sort", ({ sorting: { column, down } }) => (column === "holding" ? null : `${column}${down ? "-" : ""}`)],
  ["everybody", ({ everybody }) => (everybody && DATA.scene.landscape.first.actors.length ? "" : null)],
  ["main", ({ group }) => (group === "main" ? "" : null)],
  ["group", ({ group }) => (typeof group === "number" ? idsOf([sure(DATA.scene.summary).groups[group].lead]) : null)],
  ["around", ({ around }) => (around.length ? idsOf(around) : null)],
  ["undated", ({ undated }) => (undated ? "" : null)],
  ["at", ({ place }) => place && [place.x, place.y, place.scale].join(",")],
];

function idsOf(actors: readonly number[]) {
  return actors.map((index) => DATA.actors[index].id).join(",");
}

/** What a step of the story says by itself. */
const SAID_BY_STEP = ["day", "during", "path", "actor", "tie", "event", "pair"];

/** The state as a fragment. */
export function fragment(state = now()) {
  const parts = new URLSearchParams();
  const step = stepAt(state);
  for (const [name, words] of PARTS) {
    const text = step && SAID_BY_STEP.includes(name) ? null : words(state);
    if (text !== null) parts.set(name, text);
  }
  return parts.toString().replace(/=(?=&|$)/g, "");
}
