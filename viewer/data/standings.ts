// Who stands where on a stage.

import type { Staged } from "./scene";
import type { Place } from "./types";

/** Where somebody stands, and how far the mark of an actor reaches. */
export type Standing = Place & { size: number };

export interface Stage {
  standings: ReadonlyMap<number, Standing>;
  regions: Staged["regions"];
  /** How the tie of a pair bends, seen from either end. */
  bends: ReadonlyMap<string, number>;
}
