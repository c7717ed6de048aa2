// A group as a circle that opens it, with its name and the number of its actors below.

import type { Plan } from "../../../data/grouped";
import { svg, tip } from "../../../elements/svg";
import { theme } from "../../../elements/theme";
import { GROUPS, countWords, groupName, groupPair, groupSide, groupWords } from "../../../evidence/groups";
import type { Counts } from "../../../evidence/groups";
import { lookInto } from "../../../evidence/sight";
import { counted, word } from "../../../text/words";
import { FACE, FONT_SIZE, broken } from "../labels";

const LINE = 16;
const FONT = { "font-family": FACE, "text-anchor": "middle" };

/** The circle of a group. */
export function groupCircle(group: number, plan: Plan, counts: ReadonlyMap<string, Counts>) {
  const [x, y, radius] = plan.circles.slice(3 * group, 3 * group + 3);
  const { ink, paper, apart, sides } = theme();
  const { members } = GROUPS[group];
  const side = groupSide(group);
  const fill = (side === undefined ? apart : sides[side]).mark;
  const round = svg("circle", { cx: x, cy: y, r: radius, fill, stroke: paper, "stroke-width": 2 });
  const halo = { ...FONT, fill: ink, stroke: paper, "stroke-width": 3, "paint-order": "stroke", x };
  const lines = [...broken(groupName(group)), counted("actorCount", members.length)];
  const texts = lines.map((text, i) => {
    const last = i === lines.length - 1;
    const made = svg("text", { ...halo, y: y + radius + LINE * (i + 1) - 2, "font-size": FONT_SIZE });
    if (!last) made.setAttribute("font-weight", "bold");
    made.textContent = last ? text : `${text} `;
    return made;
  });
  const inside = counts.get(groupPair(group, group));
  const within = inside ? word("named", { name: word("withinGroup"), text: countWords(inside) }) : "";
  const label = [groupWords(group), within].filter(Boolean).join("; ");
  const place = { role: "button", "data-rove": "", "data-key": `group ${group}`, "aria-label": label };
  const made = svg("g", place, tip(label), round, ...texts);
  made.addEventListener("click", () => lookInto(group));
  return made;
}
