// What a view of the page is.

import type { Tie, Word } from "../data/types";

export interface View {
  /** What it is called in links; also the word on its tab. */
  name: Word;
  /** Its place among the tabs. */
  tab: number;
  /** Where it stands, if that is in the template; otherwise it gets a box, whose id is its name. */
  box?: HTMLElement;
  /** Draw it anew; called while it is in force. */
  show?: (box: HTMLElement) => void;
  /** What it is drawn from beside the selected ties: drawn anew only if that or they change; without it, always. */
  follows?: () => unknown;
  /** Mark in it what is lit, and bring it into sight if that is another choice; it need not be drawn anew for that. */
  mark?: (box: HTMLElement, isOther: boolean) => void;
  /** How many ties it leaves out, or would, because nobody knows when they began; without it, it shows them marked. */
  undated?: () => number;
  /** Tells as things stand whether it draws a tie that is selected; without it, it draws them all. */
  draws?: () => (tie: Tie) => boolean;
  /** What the counts in the legend count while it is in force; without it, that is not said. */
  counts?: () => Word;
  /** Whether it fits the width that it has, and is drawn anew where that changes. */
  fits?: true;
  /** Called when it comes into sight. */
  enter?: () => void;
  /** Bring an actor into sight, if it has no row that says whose it is in `data-key`. */
  seek?: (index: number) => void;
  /** How it looks as a picture; without it there is none to take away. */
  drawing?: (box: HTMLElement) => Drawing | Promise<Drawing>;
  /** How many actors it shows of how many, for its picture; without it nothing is said of that. */
  cast?: () => string;
  /** The ties that it shows, if those are not all selected ones that it draws. */
  ties?: () => Tie[];
  /** Whether it tells the type of a tie that it shows, by dash and symbol; without it, of all. */
  tells?: (tie: Tie) => boolean;
  /** The keys to that picture, if they are not those of actors and ties. */
  keys?: (box: HTMLElement) => Key[] | Promise<Key[]>;
}

export type Drawing = { width: number; height: number; draw: (pen: CanvasRenderingContext2D) => void };
/** An entry of the key: what draws its sign, so many pixels wide, on the line where it stands; and what that means. */
export type Key = { width: number; sign: (pen: CanvasRenderingContext2D) => void; text: string };
