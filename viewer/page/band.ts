// The band under the slider: how many ties the record has over time.

import { byId } from "../data/template";
import type { Days } from "../data/types";
import { element } from "../elements/element";
import { svg } from "../elements/svg";
import { counted } from "../text/words";
import { dayOfYear, yearOf } from "../time/days";
import { densityOf } from "../time/density";
import { periodWords } from "../time/periods";
import { yearStep } from "../time/yearsteps";

const WIDTH = 1000; // as the ticks have it
const HEIGHT = 24;
const PARTS = 150;
const YEAR_WIDTH = 48;
let densest = { ties: 0, when: [0, 0] as Days };

/** Draw how many ties hold over time, on the scale of the slider. */
export function drawBand([first, last]: Days) {
  const parts = Math.min(PARTS, last - first + 1);
  const { sure, possible } = densityOf([first, last], parts);
  const ties = Math.max(...possible);
  const at = possible.indexOf(ties);
  const edge = (part: number) => first + Math.ceil((part * (last - first + 1)) / parts);
  densest = { ties, when: [edge(at), edge(at + 1) - 1] };
  byId("band").replaceChildren(area(possible, ties, "possible"), area(sure, ties, "sure"));
}

/** Write the first and the last year below the band, and between them as many as there is room for. */
export function showYears([first, last]: Days) {
  const box = byId("years");
  const [from, to] = [yearOf(first), yearOf(last)];
  const step = yearStep(from, to, box.clientWidth / YEAR_WIDTH);
  const between = Array.from({ length: to - from }, (_, i) => from + i + 1).filter((year) => year % step === 0);
  const places = between.map((year) => [year, (dayOfYear(year) - first) / (last - first || 1)]);
  const share = (YEAR_WIDTH * 0.9) / (box.clientWidth || 1);
  const roomy = places.filter(([, place]) => place > share && place < 1 - share);
  const isLastWritten = from === to || roomy.some(([year]) => year === to); // where it begins
  const ends = isLastWritten ? [[from, 0]] : [[from, 0], [to, 1]];
  const labels = [...ends, ...roomy].map(([year, place]) => {
    const label = element("span", { text: String(year) });
    label.style.left = `${100 * place}%`;
    label.style.transform = `translateX(${-100 * place}%)`;
    return label;
  });
  box.replaceChildren(...labels);
}

/** Say what the band shows, in the language in force. */
export function nameBand() {
  const [first, last] = densest.when;
  const period = periodWords([first, first], [last, last]);
  byId("band").setAttribute("aria-label", counted("band", densest.ties, { period }));
}

/** What lies under some numbers, as steps. */
function area(numbers: number[], highest: number, name: string) {
  const step = WIDTH / numbers.length;
  const steps = numbers.map((number, i) => `V${height(number, highest)}H${((i + 1) * step).toFixed(1)}`);
  return svg("path", { class: name, d: `M0 ${HEIGHT}${steps.join("")}V${HEIGHT}z` });
}

function height(number: number, highest: number) {
  return (HEIGHT - (number / (highest || 1)) * HEIGHT).toFixed(1);
}
