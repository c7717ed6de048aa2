// The events of a tie by month, as columns below what is said of them in words.

import { now } from "../../data/state";
import type { Tie } from "../../data/types";
import { element, isolated } from "../../elements/element";
import { SIGN_CLASSES, svg } from "../../elements/svg";
import { typeOf } from "../../evidence/ties";
import { local } from "../../text/local";
import { word } from "../../text/words";

const HIGH = 40;
const HAIR = 1;

/** The columns of a tie that says its months, with the first month, the last, and how many the highest stands for. */
export function monthsFigure(tie: Tie) {
  if (!tie.monthlyEvents) return [];
  const [, counts, first, last, scope] = tie.monthlyEvents;
  const most = counts.reduce<number>((found, count) => Math.max(found, count ?? 0), 0);
  const ends = { first: local(first), last: local(last), n: most.toLocaleString(now().language) };
  const size = { viewBox: `0 0 ${counts.length} ${HIGH}`, preserveAspectRatio: "none" };
  const columns = svg("path", { d: counts.map((count, i) => columnOf(count, i, most)).join("") });
  const drawing = svg("svg", { ...size, role: "img", "aria-label": word("monthsPicture", ends) }, columns);
  drawing.classList.add(SIGN_CLASSES[typeOf(tie).sign]);
  const axis = element("small", { class: "axis" }, isolated(ends.first), isolated(ends.last));
  const top = element("small", { text: word("monthsTop", ends) });
  const said = scope ? [element("small", {}, isolated(scope, "en"))] : [];
  return [element("dd", { class: "months" }, top, drawing, axis, ...said)];
}

/** A month: a line below it if it is known, and above that its column; nothing if nobody knows. */
function columnOf(count: number | null, at: number, most: number) {
  if (count === null) return "";
  const high = most && count ? Math.max((count / most) * (HIGH - HAIR), HAIR) : 0;
  const line = `M${at} ${HIGH}v-${HAIR}h1v${HAIR}z`;
  return high ? `${line}M${at + 0.1} ${HIGH - HAIR}v-${high.toFixed(1)}h.8v${high.toFixed(1)}z` : line;
}
