// What the page is given, as data.py, entries.py and network.py make it: what is unknown, empty or false is left out.

import type { Chronicle } from "./chronicle";
import type { Summary } from "./grouped";
import type { Actor, Bounds, Cite, LocalText, QuantityName, RelationType, Shape, Source, Tie } from "./record";
import type { Course, Palette, Staged, Step } from "./scene";
import type words from "../../src/actorgraph/exporters/html/static/words.json";

export type * from "./record";

export type Language = string;
export type Words = typeof words;
/** The names of messages that count something, each with its plural forms; and those of all others. */
export type Counted = { [Name in keyof Words]: Words[Name] extends string ? never : Name }[keyof Words];
export type Word = Exclude<keyof Words, Counted>;
/** What stands in the places of a message. */
export type Values = Record<string, string | number>;

export interface Data {
  language: Language;
  languages: Record<Language, Spoken>;
  version: string;
  title: LocalText | null;
  headline: LocalText | null;
  standfirst: LocalText | null;
  description: LocalText | null;
  day: number | null;
  /** The last day that the record knows of; what is undated began by then. */
  record: number | null;
  /** The period whose ties the page has, if it is not of all times. */
  during: LocalText | null;
  /** The same period in days, null where nothing bounds it. */
  span: Bounds | null;
  /** Whether ties were left out when the page was made by their type, their grade or what they have. */
  narrowed: boolean;
  unaccepted?: number; // how many ties were left out since they are alleged or contested, if those were
  chosen: LocalText | null; // what ties and actors must have to be on the page
  /** Whether editors chose whom the picture begins with, and whether ties of any sign count. */
  cast: "chosen" | "found" | "chosenTied" | "foundTied";
  fadingDays: number;
  license: string | null;
  authors: string[];
  /** The citations of each side that an editor wrote. */
  sideCites: Cite[][];
  /** The documents behind what is seen first, by the names they are called by, those cited most first. */
  behind: Record<"landscape" | "portrait", [name: LocalText, sources: number[]][]>;
  coverage: { period: LocalText | null; dated: number; cited: number };
  hash: string;
  types: RelationType[];
  kinds: [kind: string, name: LocalText][];
  actors: Actor[];
  ties: Tie[];
  tables: Record<number, LocalText>; // between whom each event of several parties was, and who mediated
  /** What happened by itself. */
  events: Happening[];
  sources: Source[];
  network: { nodes: PlacedNode[]; edges: Course[]; options: { nodes: { font: { face: string; size: number } } } };
  scene: Scene;
  story: {
    steps: Step[];
    written: boolean;
    /** How many steps are not told, and why, in words. */
    untold?: LocalText[];
  };
  changes: {
    /** In an order in which what can only have come later comes later: the big ones and, of any size, the latest. */
    told: Change[];
    /** From which day on no change that is dated is left out; null if none ever is. */
    since: number | null;
  };
}

/** What happened by itself. */
export interface Happening {
  id: string;
  name: LocalText;
  date: Days;
  when: LocalText;
  place?: LocalText;
  note?: LocalText;
  cites?: Cite[];
}

/** What there is to say of a change in a line, and the ties that are named there. */
export type Line = [text: LocalText, ties: number[]];

/** A change: the day it is to be seen, whether it is a big one, and its lines, which name who is in the picture. */
export type Change = [day: number, isBig: 0 | 1, landscape: Line, portrait: Line];

/** What stands where, as staging.py has it from the scene. */
export interface Scene {
  sides: Side[];
  /** Whether an editor wrote the sides; otherwise they were found, and no source names them. */
  written: boolean;
  /** Who is on which side on which day, in order, if an editor dates the sides. */
  turns: Turn[];
  palettes: { light: Palette; dark: Palette };
  /** Pairs of actors that do not fit: friends on different sides, enemies on one. */
  misplaced: [number, number][];
  /** Who is seen first, and everybody; null if too many to be surveyed; and the ties that came last. */
  landscape: { first: Staged; all: Staged | null; latest: number[] };
  portrait: Scene["landscape"];
  /** The groups of a network that is too large to be read at once. */
  summary: Summary | null;
  timeline: Chronicle;
}

/** A side; one of other days has no members here, but turns. */
export interface Side {
  name: LocalText;
  members: number[];
  colour: string | null;
}

/** From which day on an actor is on a side, or on none. */
type Turn = [day: number | null, actor: number, side: number | null];

/** A language: its own name, the messages of the page in it, days with a name other than their number, the months. */
export interface Spoken {
  name: string;
  words: Words;
  days: Record<string, string>;
  months: string[];
  dates: DateGrammar;
  cases: Record<string, { year: string; months: string | string[]; day: string }>;
}

/** How a language tells dates, by how they are known; see grammar.py. */
export type DateRole = "since" | "begins" | "ends" | "happened";
export type DateGrammar = { fromUntil: string; apart: string } & Record<DateRole, Record<string, string>>;
export type CalendarDate = number[];
/** The first and the last of some days; without bounds they are infinite. */
export type Days = [first: number, last: number];

export type Column =
  | "subject" | "type" | "object" | "when" | "role" | "support" | QuantityName | "further" | "status" | "grade"
  | "claimedBy" | "deniedBy" | "disputedBy" | "sources" | "subjectSide" | "objectSide" | "misfit";

export type Place = { x: number; y: number };
/** An actor as the exporter places it, unless pictures have its places, with the width it has for its label. */
export type PlacedNode = Place & { size: number; room: number; shape: Shape };
