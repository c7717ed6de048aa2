// What the reader has chosen: everything that is drawn follows from it. It is read and changed here alone.

import { DATA } from "./data";
import type { Moves } from "./moves";
import type { Period } from "./scene";
import type { Column, Language, Level, Place, Word } from "./types";

export type Chosen =
  | { kind: "actor"; index: number }
  | { kind: "tie"; index: number }
  | { kind: "event"; index: number }
  | { kind: "pair"; index: number; other: number };

/** What the panel is about: something chosen, or a path. */
export type Choice = Pick<State, "chosen" | "ends">;

/** Who is seen. */
export type Sight = Pick<State, "everybody" | "group" | "around">;

export interface State {
  language: Language;
  hidden: ReadonlySet<string>;
  level: Level;
  day: number | null;
  /** A period of the story in place of a day; whoever goes to a day or to all times leaves it. */
  during: Period | null;
  view: Word;
  /** In the table by a column, or as it opens: what holds first, what is over last. */
  sorting: { column: Column | "holding"; down: boolean };
  /** Where the reader looks at the picture; null for all of it. */
  place: (Place & { scale: number }) | null;
  /** Where the reader has put actors, by the name of the picture. */
  moved: Readonly<Record<string, Moves>>;
  /** Whether everybody is drawn, or only who is seen first. */
  everybody: boolean;
  /** The group that is open, or who is seen first, where a network is too large to be read at once. */
  group: number | "main" | null;
  /** The actor whose surroundings are seen there, or the actors between whom a tie or a path is. */
  around: readonly number[];
  /** Whether ties are drawn that may hold only because nobody knows when they began. */
  undated: boolean;
  chosen: Chosen | null;
  /** The actors between whom a path is wanted. */
  ends: [from: number, to: number] | null;
  /** What was chosen before, since the panel opened, the latest last. */
  before: readonly Choice[];
  /** How many choices of things or of who is seen the reader has made that are to be returned to. */
  choices: number;
  embed: boolean;
  /** The step of the story that the reader is at or has left. */
  step: number | null;
  /** The colours that an article wants; null for those of the screen. */
  theme: "light" | "dark" | null;
  /** What the link asked for that the record does not have, until the reader goes elsewhere. */
  stray: string;
}

/** Who is seen as the page opens. */
export const FIRST_SIGHT: Sight = {
  everybody: !DATA.scene.landscape.first.actors.length && !DATA.scene.summary,
  group: null,
  around: [],
};

type Told = (changed: Partial<State>) => void;

let state: Readonly<State> = {
  language: DATA.language,
  hidden: new Set(),
  level: 0,
  day: DATA.day,
  during: null,
  view: "network",
  sorting: { column: "holding", down: false },
  place: null,
  moved: {},
  ...FIRST_SIGHT,
  undated: false,
  chosen: null,
  ends: null,
  before: [],
  choices: 0,
  embed: false,
  step: null,
  theme: null,
  stray: "",
};
const followers: Told[] = [];

/** What is chosen now. */
export function now() {
  return state;
}

/**
 * Choose otherwise, and tell whoever follows.
 * @param when Decides when they are told: at once, unless there is more to come.
 */
export function change(changed: Partial<State>, when = (tell: () => void) => tell()) {
  const isElsewhere = "day" in changed || "choices" in changed;
  const left = { ...(isElsewhere ? { stray: "" } : {}), ...("day" in changed ? { during: null } : {}) };
  state = { ...state, ...left, ...changed };
  when(() => {
    for (const told of followers) told(changed);
  });
}

/** Be told of every change, once it is made. */
export function follow(told: Told) {
  followers.push(told);
}

/** Whether the picture is of the day, or of the period, of which it is as the page opens. */
export function isAsOpened() {
  return state.day === DATA.day && !state.during;
}

/** The actor that is chosen; null if none is. */
export function chosenActor() {
  return state.chosen?.kind === "actor" ? state.chosen.index : null;
}
