// What a link says: a fragment that came from anywhere is read for what it can mean, and nothing else.

import { DATA } from "../../data/data";
import { change, now } from "../../data/state";
import type { Choice, Chosen, Sight, State } from "../../data/state";
import { STEPS, shownBy } from "../../data/story";
import { byId } from "../../data/template";
import { languageOf } from "../../text/local";
import { dayOfIso } from "../../time/days";
import { isInPeriod, periodOf } from "../../time/during";
import { idOf } from "../../evidence/ties";
import { COLUMNS } from "../../views/table/columns";
import { levelOf } from "../levels";
import { viewNamed } from "../tabs";

type Moment = Pick<State, "step" | "day" | "during" | "view">;

/** Put the state of a fragment into force; what it does not name is as the page opens. */
export function readFragment(text: string, before: readonly Choice[] = []) {
  const parts = partsOf(text);
  const known = new Set(DATA.types.map((type) => type.name));
  byId("path-from").value = "";
  byId("path-to").value = "";
  change({
    embed: parts.has("embed"),
    theme: themeOf(parts.get("theme")),
    language: languageOf(parts.get("lang")),
    ...momentIn(parts),
    level: levelOf(parts.get("min")),
    hidden: new Set((parts.get("hide") ?? "").split(",").filter((name) => known.has(name))),
    sorting: sortingOf(parts.get("sort") ?? ""),
    place: placeOf(parts.get("at") ?? ""),
    ...sightIn(parts),
    undated: parts.has("undated"),
    ...choiceIn(parts),
    before,
    stray: strayIn(parts),
  });
}

/** What a fragment asks for that the record does not have. */
function strayIn(parts: URLSearchParams) {
  const isActor = (text: string) => text.split(",").every((id) => withId(DATA.actors, id) >= 0);
  const checks: [names: string[], isThere: (text: string) => boolean][] = [
    [["day"], (text) => text === "all" || isDay(dayOfIso(text))],
    [["during"], (text) => periodOf(text) !== null],
    [["actor", "group", "around"], isActor],
    [["path"], (text) => pairOf(text) !== null],
    [["pair"], (text) => chosenOf(new URLSearchParams({ pair: text })) !== null],
    [["step"], (text) => stepOf(text) !== null],
    [["event"], (text) => withId(DATA.events, text) >= 0],
    [["tie"], (text) => DATA.ties.some((tie) => idOf(tie) === text)],
  ];
  const stray = [...parts].filter(([name, text]) => checks.some(([names, is]) => names.includes(name) && !is(text)));
  return stray.map((part) => part.join("=")).join(", ");
}

function isDay(day: number | null) {
  return day !== null && isInPeriod(day);
}

/** Who is seen: everybody, a group, somebody's surroundings; everybody only where that may be drawn. */
function sightIn(parts: URLSearchParams): Sight {
  const { summary, landscape } = DATA.scene;
  if (!summary) {
    return { everybody: parts.has("everybody") || !landscape.first.actors.length, group: null, around: [] };
  }
  const lead = withId(DATA.actors, parts.get("group"));
  const group = summary.groups.findIndex((each) => each.lead === lead);
  const around = (parts.get("around")?.split(",") ?? []).map((id) => withId(DATA.actors, id));
  return {
    everybody: parts.has("everybody") && summary.whole,
    group: parts.has("main") ? "main" : group < 0 ? null : group,
    around: around.every((index) => index >= 0) ? around : [],
  };
}

/** The step of the story, the day and the view that a fragment says; a step has a day and a view of its own. */
function momentIn(parts: URLSearchParams): Moment {
  const step = stepOf(parts.get("step"));
  const view = parts.get("view");
  const during = periodOf(parts.get("during"));
  if (step === null) return { step: null, day: during ? null : dayOf(parts.get("day")), during, view: viewNamed(view) };
  const shown = shownBy(STEPS[step]);
  return { step, day: shown.day, during: shown.during, view: viewNamed(view ?? shown.view) };
}

function stepOf(text: string | null) {
  const step = Number(text) - 1;
  return step in STEPS ? step : null;
}

/** Where a fragment leads in time, if it leads to a step of the story or out of it; nothing otherwise. */
export function momentOf(text: string): Partial<Moment> {
  const moment = momentIn(partsOf(text));
  return moment.step === null && now().step === null ? {} : moment;
}

/** What a fragment says is chosen. */
export function choiceOf(text: string): Choice {
  return choiceIn(partsOf(text));
}

/** Whom a fragment lets the reader see, and where they look; nothing if they see them now. */
export function sightOf(text: string): Partial<State> {
  const parts = partsOf(text);
  const sight = sightIn(parts);
  const { everybody, group, around } = now();
  if (JSON.stringify(sight) === JSON.stringify({ everybody, group, around })) return {};
  return { ...sight, place: placeOf(parts.get("at") ?? "") };
}

function partsOf(text: string) {
  return new URLSearchParams(text.replace(/^#/, ""));
}

function choiceIn(parts: URLSearchParams): Choice {
  const { step } = momentIn(parts);
  if (step !== null) {
    const { chosen, ends } = shownBy(STEPS[step]);
    return { chosen, ends };
  }
  return { chosen: chosenOf(parts), ends: pairOf(parts.get("path")) };
}

function themeOf(text: string | null) {
  return text === "light" || text === "dark" ? text : null;
}

function dayOf(text: string | null) {
  const day = dayOfIso(text ?? "");
  return text === "all" || (day !== null && !isDay(day)) ? null : (day ?? DATA.day);
}

/** The place of what has an id; -1 if nothing has. */
function withId(list: { id: string }[], id: string | null) {
  return list.findIndex((entry) => entry.id === id);
}

function pairOf(text: string | null): [number, number] | null {
  const [one, other, ...rest] = (text ?? "").split(",").map((id) => withId(DATA.actors, id));
  return one >= 0 && other >= 0 && !rest.length ? [one, other] : null;
}

function chosenOf(parts: URLSearchParams): Chosen | null {
  const actor = withId(DATA.actors, parts.get("actor"));
  const tie = DATA.ties.findIndex((each) => idOf(each) === parts.get("tie"));
  const event = withId(DATA.events, parts.get("event"));
  const pair = pairOf(parts.get("pair"));
  if (actor >= 0) return { kind: "actor", index: actor };
  if (tie >= 0) return { kind: "tie", index: tie };
  if (event >= 0) return { kind: "event", index: event };
  return pair && pair[0] !== pair[1] ? { kind: "pair", index: pair[0], other: pair[1] } : null;
}

function sortingOf(text: string): State["sorting"] {
  const down = text.endsWith("-");
  const name = down ? text.slice(0, -1) : text;
  const column = COLUMNS.find(([known]) => known === name)?.[0];
  return column ? { column, down } : { column: "holding", down: false };
}

function placeOf(text: string): State["place"] {
  const [x, y, scale, ...rest] = text.split(",").map(Number);
  return [x, y].every(Number.isFinite) && scale > 0.001 && scale < 100 && !rest.length ? { x, y, scale } : null;
}
