// The band under the slider: how many ties the record has over time.

import { byId } from "../data/template";
import type { Days } from "../data/types";
import { svg } from "../elements/svg";
import { counted } from "../text/words";
import { densityOf } from "../time/density";
import { periodWords } from "../time/periods";

const WIDTH = 1000; // as the ticks have it
const HEIGHT = 24;
const PARTS = 150;
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
