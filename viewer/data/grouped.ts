// A network that is too large to be read at once, as staging.py has its summary.

import type { Staged } from "./scene";

export interface Summary {
  groups: Group[];
  /** The actors that belong to none: they have no tie to others. */
  alone: number[];
  /** Whether everybody may be drawn at once. */
  whole: boolean;
  landscape: Plan;
  portrait: Plan;
}

interface Group {
  name: Record<string, string> | string;
  members: number[];
  /** The member by which it is known in addresses. */
  lead: number;
  side: number | null;
  picture: Staged;
}

/** Where groups stand, how lines between them bend, where their counts stand. */
export interface Plan {
  /** For one group after the other x, y and the radius. */
  circles: number[];
  lines: [group: number, other: number, hundredths: number][];
  tags: [group: number, other: number, x: number, y: number][];
  size: [width: number, height: number];
}
