// The colours of pictures, as the exporter has them from palette.py.

/** The colours on one paper. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  halo: string;
  both: string;
  /** The colours of ties by their sign, and those of ties that are not certain. */
  signs: Record<number, string>;
  pale: Record<number, string>;
  /** Who is on no side, and who is on each. */
  apart: SideLook;
  sides: SideLook[];
}

/** The colours of an actor's mark, of its outline, and of the region. */
type SideLook = Record<"mark" | "edge" | "region", string>;
