// What the page is given, as data.py, entries.py and network.py make it: what is unknown, empty or false is left out.

import type { Chronicle } from "./chronicle";
import type { Summary } from "./grouped";
import type { Course, Palette, Staged, Step } from "./scene";
import type words from "../../src/actorgraph/exporters/html/static/words.json";

export type Language = string;
export type Words = typeof words;
/** The names of messages that count something, each with its plural forms; and those of all others. */
export type Counted = { [Name in keyof Words]: Words[Name] extends string ? never : Name }[keyof Words];
export type Word = Exclude<keyof Words, Counted>;
/** What stands in the places of a message. */
export type Values = Record<string, string | number>;
/** A text in several languages, or one that is the same in all. */
export type LocalText = Record<string, string> | string;
export type Bounds = [earliest: number | null, latest: number | null];
export type Holds = "yes" | "possibly" | "no" | "future";
export type Status = "contested" | "retracted";
export type Level = 0 | 1 | 2 | 3 | 4;
export type Shape = "dot" | "square" | "hexagon" | "diamond" | "triangle" | "triangleDown" | "star";

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
  /** Whether types or grades of ties were left out when the page was made. */
  narrowed: boolean;
  focused: boolean; // whether editors chose whom the picture begins with
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
  /** What happened by itself. */
  events: { name: LocalText; date: Days; when: LocalText; place?: string; note?: LocalText; cites?: Cite[] }[];
  sources: Source[];
  network: { nodes: PlacedNode[]; edges: Course[]; options: { nodes: { font: { face: string; size: number } } } };
  scene: Scene;
  story: { steps: Step[]; written: boolean };
}

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

export interface RelationType {
  name: string;
  label: LocalText;
  verb: LocalText;
  sign: -1 | 0 | 1;
  family: "cooperation" | "hierarchy" | "hostility" | "succession" | "diplomacy";
  dash: number[];
  symbol: string;
  calm?: true; // hostile without fighting, which is told from the first
}

export interface Actor {
  label: string;
  /** What it is called in each language of the page, if that is not everywhere the label. */
  labels?: LocalText;
  id: string;
  shape: Shape;
  filled?: true;
  kind?: string;
  names?: [language: string, text: string][];
  aliases?: string[];
  former?: { name: LocalText; period: LocalText }[];
  life?: LocalText;
  held?: Holds;
  since?: Bounds;
  until?: Bounds;
  country?: string;
  ids?: [register: string, id: string][];
  further?: [name: LocalText, text: LocalText][];
  note?: LocalText;
  cites?: Cite[];
}

export interface Tie {
  id: string;
  type: string;
  /** The subject and the object, as places in the list of actors. */
  from: number;
  to: number;
  mutual?: true;
  /** Its period in words, where its bounds do not say all. */
  when?: LocalText;
  /** When it began and ended as an author wrote it, each where the bounds do not say so. */
  written?: (string | null)[];
  since?: Bounds;
  until?: Bounds;
  evidenced?: number;
  lasting?: true;
  /** For which times it held, if it paused. */
  spells?: { when: LocalText; since?: Bounds; until?: Bounds; note?: LocalText; cites?: Cite[] }[];
  /** Whether it holds in the period of the page, if it does not surely. */
  held?: Holds;
  /** What tells the event that it is part of, if others are too. */
  event?: number;
  level: Level;
  confidence?: LocalText;
  status?: Status;
  lastEvidenced?: LocalText;
  role?: LocalText;
  support?: LocalText[];
  /** What else is said of it: what it is called, and the words. */
  further?: [name: LocalText, text: LocalText][];
  note?: LocalText;
  cites?: Cite[];
  disputedBy?: Cite[];
}

export interface Cite {
  /** The number of the source, from one. */
  source: number;
  quote?: LocalText;
  page?: string;
  at?: string;
}

export interface Source {
  words: LocalText;
  date: LocalText;
  /** Which of its names nobody says, though it is not called by its address. */
  lacking?: ("title" | "publisher")[];
  url?: string;
  archive?: string;
  language?: string;
  reliability?: string;
  note?: LocalText;
}

export type Column =
  | "subject" | "type" | "object" | "when" | "role" | "support" | "further" | "status" | "grade" | "disputedBy"
  | "sources" | "subjectSide" | "objectSide" | "misfit";

export type Place = { x: number; y: number };
/** An actor as the exporter places it, unless pictures have its places, with the width it has for its label. */
export type PlacedNode = Place & { size: number; room: number; shape: Shape };
