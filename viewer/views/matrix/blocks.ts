// The ties between one side and another, counted.

import type { Tie } from "../../data/types";
import { counted } from "../../text/words";
import { element } from "../../elements/element";
import { isCertain } from "../../evidence/misfits";
import { sideOf } from "../../evidence/sides";
import { STANDINGS } from "../../evidence/standings";
import { typeOf } from "../../evidence/ties";

/** Friendly ties, hostile ties, and those of either sign that are not certain. */
type Counts = { friend: number; enemy: number; doubtful: number };

type Side = number | undefined;

/** How many signed ties there are between each two sides, or within one; of those on none too. */
export function countsOf(ties: Tie[]) {
  const counts = new Map<string, Counts>();
  for (const tie of ties) {
    const { sign } = typeOf(tie);
    if (!sign) continue;
    const name = !isCertain(tie) ? "doubtful" : sign > 0 ? "friend" : "enemy";
    const [one, other] = [sideOf(tie.from), sideOf(tie.to)];
    for (const key of new Set([blockKey(one, other), blockKey(other, one)])) {
      const block = counts.get(key) ?? { friend: 0, enemy: 0, doubtful: 0 };
      block[name] += 1;
      counts.set(key, block);
    }
  }
  return (row: Side, column: Side) => counts.get(blockKey(row, column)) ?? { friend: 0, enemy: 0, doubtful: 0 };
}

function blockKey(row: Side, column: Side) {
  return `${row} ${column}`;
}

/** Counts as the matrix has them: marks with numbers, and the words for those who do not see them. */
export function countMarks({ friend, enemy, doubtful }: Counts) {
  const parts: [number, string, string, string][] = [
    [friend, `${STANDINGS.friend[0]}${friend}`, "friendly", counted("friendlyTies", friend)],
    [enemy, `${STANDINGS.enemy[0]}${enemy}`, "hostile", counted("hostileTies", enemy)],
    [doubtful, `?${doubtful}`, "doubtful", counted("doubtfulTies", doubtful)],
  ];
  return parts.filter(([count]) => count).map(([, text, name, words]) => ({ text, name, words }));
}

/** The cell of a block that says how many ties it has. */
export function countCell(counts: Counts, span: number) {
  const parts = countMarks(counts);
  const seen = parts.map(({ text, name }) => element("span", { class: name, text, "aria-hidden": "true" }));
  const text = parts.map(({ words }) => words).join(", ");
  const unseen = element("span", { class: "unseen", text });
  const marks = element("div", {}, ...seen.flatMap((mark) => [mark, " "]), unseen);
  return element("td", { colspan: String(span), title: text }, marks);
}
