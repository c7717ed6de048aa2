// Who stands where on a stage.

import type { Staged } from "./scene";
import type { Place } from "./types";

/** Where somebody stands, how far the mark of an actor reaches, and whether its name is above it, not below. */
export type Standing = Place & { size: number; raised?: boolean };

export interface Stage {
  standings: ReadonlyMap<number, Standing>;
  regions: Staged["regions"];
  /** How the tie of a pair bends, seen from either end. */
  bends: ReadonlyMap<string, number>;
}
