// The pictures and their colours, as staging.py has them from the scene, and the courses of ties, as network.py does.

/** A picture; places are those from its corner. */
export interface Staged {
  actors: number[];
  /** Of all actors x, y and the radius. */
  places: [x: number[], y: number[], radius: number[]];
  /** The actors whose name stands above their mark. */
  raised: number[];
  regions: [side: number, x: number, y: number, width: number, height: number][];
  bends: [from: number[], to: number[], hundredths: number[]];
  size: [width: number, height: number];
}

/** The colours on one paper. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  halo: string;
  both: string;
  /** The band under ties that changed last. */
  news: string;
  /** The colours of ties by their sign, and those of ties that are not certain. */
  signs: Record<number, string>;
  pale: Record<number, string>;
  /** Who is on no side, and who is on each. */
  apart: SideLook;
  sides: SideLook[];
}

/** The colours of an actor's mark, of its outline, and of the region. */
type SideLook = Record<"mark" | "edge" | "region", string>;

/** A tie as it runs. */
export type Course = {
  arrows: string;
  dashes: number[] | false;
  smooth: { enabled: boolean; type: string; roundness: number } | false;
  /** How large the ring of a tie to oneself is, and where it stands. */
  selfReference?: { size: number; angle: number };
};

/** A period that a step shows: the ties that hold or happen in it and the actors that are there, surely or possibly. */
export interface Period {
  words: Record<string, string> | string;
  span: [first: number | null, last: number | null];
  ties: [sure: number[], possible: number[]];
  actors: [sure: number[], possible: number[]];
}

/** A step of the story: a day or a period, a view, what there is to say, and what is shown or has changed. */
export interface Step {
  day: number | null;
  view: "network" | "timeline" | "matrix" | "table";
  text: Record<string, string>;
  title?: Record<string, string>;
  actors?: number[];
  tie?: number;
  event?: number;
  path?: [from: number, to: number];
  changed?: number[];
  during?: Period;
  cites?: { source: number; quote?: Record<string, string>; page?: string; at?: string }[];
}
