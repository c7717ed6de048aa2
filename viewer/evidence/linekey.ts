// The key of lines that are not plain.

import type { Tie } from "../data/types";
import { element } from "../elements/element";
import { dashedSample, paleSample } from "../elements/svg";
import { THINNER, linesAmong } from "./strength";

/** How wide a line is in a sample. */
const BOLD = 2.5;

/** What the lines mean that some ties have and that are not plain. */
export function lineKey(ties: Tie[]) {
  return linesAmong(ties).map(([text, strength, dash]) => {
    const line = dash !== "none" ? dashedSample(dash, BOLD) : paleSample(BOLD * THINNER[strength]);
    return element("span", { class: "sample" }, line, text);
  });
}
