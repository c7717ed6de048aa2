// The timeline, as chronicle.py has it from the scene.

import type { LocalText, QuantityName } from "./record";

/** Days are counted from day `from`. */
export interface Chronicle {
  from: number;
  lanes: [side: number | null, gone: boolean, actors: number[]][];
  /** Who is seen first beside the actors of the picture. */
  kin: Record<"landscape" | "portrait", number[]>;
  /** The first day, the last, and each two between which days are compressed; null if nothing is dated. */
  axes: Record<"landscape" | "portrait" | "all", number[] | null>;
  /** Of every tie and actor: the first day, how many more, the first sure one, how many follow the last one, flags. */
  bars: Drawn;
  lives: Drawn;
  /** Of every tie that paused, the same of its spells. */
  spells: [tie: number, spells: Drawn][];
  /** The names that actors took, if they had others. */
  names: [actor: number, day: number, name: LocalText][];
  /** How many events of a month stand as high as a bar, if bars have months. */
  columns?: { most: number; scale: LocalText };
  /** What bars are as thick as, if they are, how much the thickest is, and both in words. */
  gauge?: { name: QuantityName; currency?: string; most: number; scale: LocalText; thin: LocalText };
}

type Drawn = [first: number[], more: number[], from: number[], to: number[], flags: number[]] | [];
