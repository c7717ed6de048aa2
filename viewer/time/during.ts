// The period whose ties the page has.

import { DATA } from "../data/data";
import type { Days } from "../data/types";

/** Its first and its last day: all days, unless the page was made for a period. */
export const PERIOD: Days = [DATA.span?.[0] ?? -Infinity, DATA.span?.[1] ?? Infinity];

/** Whether a day lies in the period. */
export function isInPeriod(day: number) {
  return PERIOD[0] <= day && day <= PERIOD[1];
}
