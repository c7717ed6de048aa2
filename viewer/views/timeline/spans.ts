// Ties and lives as they are drawn over time: from when to when, how much of it is sure, and what is open.

import type { Chronicle } from "../../data/chronicle";
import { DATA } from "../../data/data";
import { now } from "../../data/state";
import { sure } from "../../data/sure";
import type { Tie } from "../../data/types";
import { placeOf } from "../../evidence/ties";
import { lastShown } from "../../time/during";

export interface Span {
  first: number;
  last: number;
  /** From the first sure day to the day after the last one; null if there is none. */
  solid: [from: number, to: number] | null;
  /** Whether it goes on before, and after, for all that is known. */
  opens: [boolean, boolean];
  isEvent: boolean;
  isUndated: boolean;
  /** What is drawn of it, if it paused. */
  spells?: Span[];
}

const { bars, lives, from: START } = DATA.scene.timeline;
const NEVER = 16;
const EARLIER = 32;
const spellsByTie = new Map(DATA.scene.timeline.spells);

/** A tie over time; null if its dates cannot be right, or are before the days that the page tells of. */
export function spanOfTie(tie: Tie) {
  const span = spanAt(bars, placeOf(tie));
  const columns = spellsByTie.get(placeOf(tie));
  const spells = columns?.[0]?.flatMap((_, place) => spanAt(columns, place) ?? []);
  return span && spells ? { ...span, spells } : span;
}

/** Whether a tie was before the days that the page tells of. */
export function isEarlier(tie: Tie) {
  return Boolean((bars[4]?.[placeOf(tie)] ?? 0) & EARLIER);
}

/** Whether a tie has no place by the day, since nobody says by when it had begun: such ties are drawn if asked for. */
export function isUntold(span: Span) {
  return span.isUndated || span.first > lastShown();
}

/** A tie over time as it is drawn: one that is only drawn because that was asked may have held since the first day. */
export function spanDrawn(tie: Tie): Span | null {
  const span = spanOfTie(tie);
  if (!span || !isUntold(span)) return span;
  if (!now().undated) return span.isUndated ? null : span;
  return span.isUndated ? span : { ...span, first: START };
}

/** A life over time; null if nobody says anything of it. */
export function spanOfLife(actor: number) {
  return spanAt(lives, actor);
}

function spanAt(columns: Chronicle["bars"], place: number): Span | null {
  const [day, more, begin, end, flags] = columns.map((column) => sure(column[place]));
  if (flags & (NEVER | EARLIER)) return null;
  const first = START + day;
  return {
    first,
    last: first + more,
    solid: begin ? [first + begin - 1, first + more - end + 1] : null,
    opens: [Boolean(flags & 1), Boolean(flags & 2)],
    isEvent: Boolean(flags & 4),
    isUndated: Boolean(flags & 8),
  };
}
