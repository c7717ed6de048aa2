// The story: its steps, and the one that the reader is at. A step is told beside what it speaks of, and beside nothing
// else: whoever goes to another day or chooses otherwise has left it.

import { DATA } from "./data";
import { now } from "./state";
import type { Choice, Chosen, State } from "./state";
import type { Step } from "./scene";

/** The steps: an editor's, or else the big changes. */
export const STEPS = DATA.story.steps;

/** What a step shows. */
export function shownBy(step: Step): Choice & Pick<State, "day" | "during" | "view"> {
  const { day, during = null, view } = step;
  return { day, during, view, chosen: chosenBy(step), ends: step.path ?? null };
}

function chosenBy({ actors: [index, other, ...more] = [], tie, event }: Step): Chosen | null {
  if (tie !== undefined) return { kind: "tie", index: tie };
  if (event !== undefined) return { kind: "event", index: event };
  if (index === undefined || more.length) return null;
  return other === undefined ? { kind: "actor", index } : { kind: "pair", index, other };
}

/** The step that a state is at; null if it is at none. Whoever closes the panel alone is still at it. */
export function stepAt({ step, day, during, chosen, ends }: State = now()) {
  if (step === null) return null;
  const shown = shownBy(STEPS[step]);
  if (shown.day !== day || shown.during !== during) return null;
  const isSame = JSON.stringify([chosen, ends]) === JSON.stringify([shown.chosen, shown.ends]);
  return isSame || !(chosen ?? ends) ? STEPS[step] : null;
}
