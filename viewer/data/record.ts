// What the page knows of actors, ties and documents.

/** A text in several languages, or one that is the same in all. */
export type LocalText = Record<string, string> | string;
export type Bounds = [earliest: number | null, latest: number | null];
export type Holds = "yes" | "possibly" | "no" | "future";
export type Status = "alleged" | "contested" | "retracted";
export type Level = 0 | 1 | 2 | 3 | 4;
export type Shape = "dot" | "square" | "hexagon" | "diamond" | "triangle" | "triangleDown" | "star";

export interface RelationType {
  name: string;
  label: LocalText;
  verb: LocalText;
  sign: -1 | 0 | 1;
  family: string;
  dash: number[];
  symbol: string;
  apart?: true; // what is told from other ties of its sign from the first
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
  aliases?: Alias[];
  former?: { name: LocalText; period: LocalText; cites?: Cite[] }[];
  then?: [first: number | null, last: number | null, name: LocalText][]; // by what name it is called on which days
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

export interface Tie extends Partial<Record<QuantityName, Quantity>> {
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
  /**
   * Of a tie of a whole, in each of its spells: from when until when it can count, and surely does. Its dates are those
   * of its parts, who may have been none.
   */
  counts?: [Bounds[0], Bounds[1], Bounds[0], Bounds[1]][];
  /** Whether its end is only one of counting. */
  goesOn?: true;
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
  monthlyEvents?: Months;
  note?: LocalText;
  cites?: Cite[];
  claimedBy?: Claim[];
  deniedBy?: Claim[];
  disputedBy?: Cite[];
}

/** In words, the least and the most that it can be, and the currency of an amount. */
export type QuantityName = "share" | "votes" | "amount" | "count";
type Quantity = [words: LocalText, low: number, high: number | null, currency?: string];

/** The first month of a tie, how many events each had (null: not known), the first and last in words, what they are. */
type Months = [first: number, counts: (number | null)[], begin: LocalText, end: LocalText, scope: string];

export type Claim = Partial<Cite> & { actor: number };
export type Alias = string | [name: string, cites: Cite[]]; // one that has sources of its own comes with them
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
