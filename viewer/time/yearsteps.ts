// How far apart years are written where there is not room for each.

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** The least number of years from one that is written to the next, of those from one to another, if so many fit. */
export function yearStep(from: number, to: number, room: number) {
  return STEPS.find((count) => (to - from) / count < room) ?? 1000;
}
