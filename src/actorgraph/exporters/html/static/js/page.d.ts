// What the checker knows of the page: the data, the state, the template and vis-network. It is not shipped.
// The data are made in data.py, entries.py and network.py and network.py; what is not known, empty or false is left out there.

type Language = string;
type Words = typeof import("../words.json");
/** The names of messages that count something, each with its plural forms; and those of all others. */
type Counted = { [Name in keyof Words]: Words[Name] extends string ? never : Name }[keyof Words];
type Word = Exclude<keyof Words, Counted>;
/** What stands in the places of a message. */
type Values = Record<string, string | number>;
/** A text in several languages, or one that is the same in all. */
type LocalText = Record<string, string> | string;
type Bounds = [earliest: number | null, latest: number | null];
type Holds = "yes" | "possibly" | "no" | "future";
type Status = "contested" | "retracted";
type Level = 0 | 1 | 2 | 3 | 4;
type Shape = "dot" | "square" | "hexagon" | "diamond" | "triangle" | "triangleDown" | "star";

interface Data {
  language: Language;
  languages: Record<Language, Spoken>;
  version: string;
  title: LocalText | null;
  description: LocalText | null;
  day: number | null;
  /** The last day that the record knows of; what is undated began by then. */
  record: number | null;
  /** The period whose ties the page has, if it is not of all times. */
  during: LocalText | null;
  fadingDays: number;
  license: string | null;
  authors: string[];
  hash: string;
  types: RelationType[];
  kinds: [kind: string, name: LocalText][];
  actors: Actor[];
  ties: Tie[];
  sources: Source[];
  network: { nodes: vis.PlacedNode[]; edges: vis.Course[]; options: { nodes: { font: { face: string; size: number } } } };
}

/** A language: its own name, the messages of the page in it, days with a name other than their number, the months. */
interface Spoken {
  name: string;
  words: Words;
  days: Record<string, string>;
  months: string[];
  dates: DateGrammar;
  cases: Record<string, { year: string; months: string | string[]; day: string }>;
}

/** How a language tells dates, by how they are known; see grammar.py. */
type DateRole = "since" | "begins" | "ends" | "happened";
type DateGrammar = { fromUntil: string; apart: string } & Record<DateRole, Record<string, string>>;
type CalendarDate = number[];
/** The first and the last of some days; without bounds they are infinite. */
type Days = [first: number, last: number];
type Lasting = { since?: Bounds; until?: Bounds };
interface Stretch {
  owner: unknown;
  possible: Days;
  certain: Days;
}
interface Timing {
  stretches: Stretch[];
  possible: Days;
  certain: Days;
}
interface Together {
  undated: boolean;
  sure: boolean;
  begins: Days;
  ends: Days;
}

/** The data as they stand in the page. */
interface Packed {
  keys: string[];
  shapes: number[][];
  shared: unknown[];
  root: unknown;
}

interface RelationType {
  name: string;
  label: LocalText;
  verb: LocalText;
  sign: -1 | 0 | 1;
  family: "cooperation" | "hierarchy" | "hostility" | "succession" | "diplomacy";
  colour: string;
  dash: number[];
  symbol: string;
}

interface Actor {
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

interface Tie {
  id: string;
  type: string;
  /** The subject and the object, as places in the list of actors. */
  from: number;
  to: number;
  mutual?: true;
  when: LocalText;
  since?: Bounds;
  until?: Bounds;
  evidenced?: number;
  lasting?: true;
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

interface Cite {
  /** The number of the source, from one. */
  source: number;
  quote?: LocalText;
  page?: string;
  at?: string;
}

interface Source {
  words: LocalText;
  date: LocalText;
  url?: string;
  archive?: string;
  language?: string;
  reliability?: string;
  note?: LocalText;
}

type Chosen = { kind: "actor"; index: number } | { kind: "tie"; index: number } | { kind: "pair"; index: number; other: number };

interface State {
  language: Language;
  hidden: Set<string>;
  level: Level;
  day: number | null;
  view: View["name"];
  sorting: { column: Column; down: boolean };
  /** Where the reader looks at the picture; null for all of it. */
  place: (vis.Place & { scale: number }) | null;
  chosen: Chosen | null;
  /** The actors between whom a path is wanted, and the path; null if there is none. */
  ends: [from: number, to: number] | null;
  path: Hop[] | null;
  embed: boolean;
}

/** What a view says of itself. */
interface NewView {
  /** What it is called in links; also the word on its tab. */
  name: Word;
  /** Its place among the tabs. */
  tab: number;
  /** Where it stands, if that is in the template; otherwise it gets a box, whose id is its name. */
  box?: HTMLElement;
  /** Draw it anew; called while it is in force. */
  show?: (box: HTMLElement) => void;
  /** What it is drawn from beside the selected ties: only if that or they change is it drawn anew; without it, always. */
  follows?: () => unknown;
  /** Called when it comes into sight. */
  enter?: () => void;
  /** Bring an actor into sight, if it has no row that says whose it is in `data-key`. */
  seek?: (index: number) => void;
  /** How it looks as a picture; without it there is none to take away. */
  drawing?: (box: HTMLElement) => Drawing | Promise<Drawing>;
  /** The keys to that picture, if they are not those of actors and ties. */
  keys?: () => Key[];
}
type View = NewView & { box: HTMLElement };

/** A step of a path: the tie that was taken between two actors, and those that were not. */
interface Hop {
  from: number;
  to: number;
  tie: Tie;
  parallel: Tie[];
}

/** Ties by the actor they are left from and the actor they lead to. */
type Onward = Map<number, Map<number, Tie[]>>;
type Grade = (tie: Tie) => number;
type Lit = { actors: Set<number>; ties: Set<Tie> };
type Theme = { ink: string; paper: string; halo: string; soft: string };
type Scale = { first: number; last: number; place: (day: number | null) => number };
/** A box around a place: half its width and half its height. */
type Box = vis.Place & { half: number; high: number };
type Drawing = { width: number; height: number; draw: (pen: CanvasRenderingContext2D) => void };
/** What draws one entry of the legend, from where it stands. */
type Key = (pen: CanvasRenderingContext2D) => void;
type Column =
  | "subject" | "type" | "object" | "when" | "role" | "support" | "further" | "status" | "grade" | "disputedBy" | "sources";

/** The elements of the template that have an id. */
interface Elements {
  "all-time": HTMLInputElement;
  "all-time-label": HTMLSpanElement;
  data: HTMLScriptElement;
  day: HTMLInputElement;
  "day-words": HTMLOutputElement;
  "filter-toggle": HTMLButtonElement;
  hint: HTMLParagraphElement;
  kinds: HTMLUListElement;
  "kinds-title": HTMLHeadingElement;
  language: HTMLSelectElement;
  "language-label": HTMLLabelElement;
  legend: HTMLElement;
  "legend-title": HTMLHeadingElement;
  level: HTMLSelectElement;
  "level-label": HTMLLabelElement;
  names: HTMLDataListElement;
  next: HTMLButtonElement;
  panel: HTMLElement;
  "path-answer": HTMLDivElement;
  "path-clear": HTMLButtonElement;
  "path-find": HTMLButtonElement;
  "path-form": HTMLFormElement;
  "path-from": HTMLInputElement;
  "path-from-label": HTMLLabelElement;
  "path-title": HTMLHeadingElement;
  "path-to": HTMLInputElement;
  "path-to-label": HTMLLabelElement;
  picture: HTMLDivElement;
  "picture-frame": HTMLDivElement;
  play: HTMLButtonElement;
  png: HTMLButtonElement;
  previous: HTMLButtonElement;
  proof: HTMLElement;
  search: HTMLInputElement;
  "search-answer": HTMLSpanElement;
  "search-label": HTMLLabelElement;
  ticks: SVGSVGElement;
  time: HTMLDivElement;
  title: HTMLHeadingElement;
  types: HTMLDivElement;
  views: HTMLElement;
}

/** The part of vis-network that the viewer uses. */
declare namespace vis {
  type Place = { x: number; y: number };
  type Shadow = { enabled: boolean; color: string; size: number } & Place;
  type Colours = { background: string; border: string };
  type Font = { color: string; strokeColor: string; strokeWidth: number; size?: number; align?: string };

  interface Node {
    id: string;
    label?: string;
    color?: Colours & { highlight: Colours; hover: Colours };
    opacity?: number;
    borderWidth?: number;
    font?: Font;
    shadow?: Shadow | false;
  }

  /** An actor as the exporter places it, with the width it has for its label, and a tie as it runs. */
  type PlacedNode = Place & { size: number; room: number; shape: Shape };
  type Course = { arrows: string; dashes: number[] | false; smooth: object | false };

  interface Edge {
    id: string;
    from?: string;
    to?: string;
    label?: string;
    font?: Font;
    hidden?: boolean;
    width?: number;
    dashes?: number[] | false;
    color?: { color: string; opacity: number };
  }

  class DataSet<Item extends { id: string }> {
    constructor(items: Item[]);
    update(items: Item[]): void;
  }

  class Network {
    constructor(place: HTMLElement, data: { nodes: DataSet<Node>; edges: DataSet<Edge> }, options: object);
    on(event: "click", act: (event: { pointer: { DOM: Place } }) => void): void;
    on(event: "hoverNode" | "blurNode" | "hoverEdge" | "blurEdge" | "zoom" | "dragEnd" | "resize", act: () => void): void;
    getNodeAt(place: Place): string | undefined;
    getEdgeAt(place: Place): string | undefined;
    getScale(): number;
    on(event: "animationFinished", act: () => void): void;
    getViewPosition(): Place;
    moveTo(options: { position?: Place; scale?: number; animation: false }): void;
    focus(id: string, options: { scale: number; offset: Place; animation: false | { duration: number } }): void;
    redraw(): void;
    setOptions(options: object): void;
    setSize(width: string, height: string): void;
    /** What vis-network tells itself; the version is pinned. */
    renderer: { allowRedraw: boolean };
    body: { emitter: { emit(event: "_requestRedraw"): void } };
  }
}
