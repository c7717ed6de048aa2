// Where days stand, as axis.py has it: long stretches of years without a date are compressed.

import { DATA } from "../../data/data";
import { dayOfYear, yearOf } from "../../time/days";
import { yearStep } from "../../time/yearsteps";

export interface Axis {
  /** Its last day. */
  last: number;
  left: number;
  right: number;
  /** Where a day begins. */
  place: (day: number) => number;
  /** The stretches that are compressed. */
  gaps: [first: number, last: number][];
  /** The years that there is room for. */
  years: number[];
}

const BREAK = 0.05; // the share of an axis that a stretch takes
const YEAR = 36; // how much room a year takes, in pixels

/** The axis of a picture, from where to where it has room; without any day there is none. */
export function axisOf(name: "landscape" | "portrait" | "all", left: number, right: number): Axis | null {
  const { axes, from } = DATA.scene.timeline;
  const days = axes[name]?.map((day) => day + from);
  if (!days) return null;
  const [start, end, ...bounds] = days;
  const gaps = bounds.flatMap((first, i): Axis["gaps"] => (i % 2 ? [] : [[first, bounds[i + 1]]]));
  const lengths = gaps.map(([first, last]) => last - first);
  const plain = Math.max(end - start - sum(lengths), 1);
  const place = (day: number) => {
    const told = Math.min(Math.max(day, start), end);
    const gone = gaps.map(([first, last]) => Math.max(Math.min(told, last) - first, 0));
    const within = sum(gone.map((part, i) => part / lengths[i]));
    return left + (right - left) * ((1 - BREAK * gaps.length) * ((told - start - sum(gone)) / plain) + BREAK * within);
  };
  const axis = { last: end, left, right, place, gaps };
  const step = yearStep(0, plain / 365, Math.max(1, (right - left) / YEAR));
  return { ...axis, years: yearsOn(axis, yearOf(start - 1) + 1, yearOf(end), step) };
}

function yearsOn({ place, gaps }: Omit<Axis, "years">, first: number, last: number, step: number) {
  const taken = gaps.map(([from, to]): [number, number] => [place(from) + 1, place(to) - 1]);
  const years = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = place(dayOfYear(year));
    if (taken.some(([from, to]) => from < x && x < to)) continue;
    taken.push([x - YEAR, x + YEAR]);
    years.push(year);
  }
  return years;
}

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0);
}
