// Lines between groups: for each sign one, as wide as its ties are many, and their counts.

import type { Plan } from "../../../data/grouped";
import { via } from "../../../data/curves";
import { svg, tip } from "../../../elements/svg";
import { theme } from "../../../elements/theme";
import { countWords, groupName, groupPair, signMarks } from "../../../evidence/groups";
import type { Counts } from "../../../evidence/groups";
import { SIGN_ORDER } from "../../../evidence/signs";
import { word } from "../../../text/words";
import { FACE, FONT_SIZE } from "../labels";

const WIDEST = 14;
const THINNEST = 1.2;
const GAP = 1.5;

/** The lines of all groups, behind everything. */
export function groupLines(plan: Plan, counts: ReadonlyMap<string, Counts>) {
  const rows = plan.lines.map(([one, other]) => counts.get(groupPair(one, other)));
  const most = Math.max(1, ...rows.flatMap((row) => (row ? SIGN_ORDER.map((sign) => row[sign]) : [])));
  return plan.lines.flatMap(([one, other, bend], i) => {
    const row = rows[i];
    if (!row) return [];
    const name = `${groupName(one)} – ${groupName(other)}`;
    const lines = strands(row, most).map(({ sign, width, aside }) => {
      const d = course(plan, one, other, bend / 100, aside);
      return svg("path", { d, fill: "none", stroke: theme().signs[sign], "stroke-width": width });
    });
    return [svg("g", {}, tip(word("named", { name, text: countWords(row) })), ...lines)];
  });
}

/** The strands of a line side by side: how wide each is, and how far beside the middle. */
function strands(row: Counts, most: number) {
  const widths = SIGN_ORDER.filter((sign) => row[sign]).map((sign) => {
    return { sign, width: Math.max(THINNEST, (WIDEST * row[sign]) / most) };
  });
  const whole = widths.reduce((sum, { width }) => sum + width + GAP, -GAP);
  let from = -whole / 2;
  return widths.map(({ sign, width }) => {
    const aside = from + width / 2;
    from += width + GAP;
    return { sign, width: Math.round(width * 10) / 10, aside };
  });
}

/** The course of a strand, bent as vis-network bends a tie. */
function course({ circles }: Plan, one: number, other: number, bend: number, aside: number) {
  const [x, y] = circles.slice(3 * one);
  const [dx, dy] = [circles[3 * other] - x, circles[3 * other + 1] - y];
  const far = Math.hypot(dx, dy) || 1;
  const [sideX, sideY] = [(-dy / far) * aside, (dx / far) * aside];
  const middle = via({ x, y }, { x: x + dx, y: y + dy }, bend);
  const point = (px: number, py: number) => `${(px + sideX).toFixed(1)} ${(py + sideY).toFixed(1)}`;
  return `M${point(x, y)}Q${point(middle.x, middle.y)} ${point(x + dx, y + dy)}`;
}

/** The counts of lines, where there is room for them. */
export function groupTags(plan: Plan, counts: ReadonlyMap<string, Counts>) {
  return plan.tags.flatMap(([one, other, x, y]) => {
    const row = counts.get(groupPair(one, other));
    if (!row) return [];
    const { paper, signs } = theme();
    const text = svg("text", {
      x,
      y: y + 4,
      "font-family": FACE,
      "font-size": FONT_SIZE,
      "font-weight": "bold",
      "text-anchor": "middle",
      stroke: paper,
      "stroke-width": 4,
      "paint-order": "stroke",
    });
    signMarks(row).forEach((mark, i) => {
      const part = svg("tspan", { fill: signs[mark.sign] });
      part.textContent = `${i ? "\u00a0 " : ""}${mark.text}`;
      text.append(part);
    });
    return [text];
  });
}
