// The matrix of groups as a picture to take away.

import { MARGIN, cut, write } from "../../elements/pen";
import { theme } from "../../elements/theme";
import type { Drawing } from "../../elements/view";
import { GROUPS, groupName, groupPair, signMarks, tiesOfGroups } from "../../evidence/groups";

const ROOM = 210;
const HEAD = 190;
const ROW = 20;
const COLUMN = 84;

/** The groups as they stand, their names upright above their columns. */
export function groupsDrawing(): Drawing {
  const counts = tiesOfGroups();
  const draw = (pen: CanvasRenderingContext2D) => {
    GROUPS.forEach((_, group) => {
      const name = (room: number) => cut(groupName(group), "12px", room);
      write(pen, theme().ink, "12px", name(ROOM - MARGIN - 6), MARGIN, HEAD + group * ROW + 14);
      pen.save();
      pen.translate(ROOM + group * COLUMN + 14, HEAD - 6);
      pen.rotate(-Math.PI / 2);
      write(pen, theme().ink, "12px", name(HEAD - 12), 0, 0);
      pen.restore();
      GROUPS.forEach((__, other) => {
        const row = counts.get(groupPair(group, other));
        let x = ROOM + other * COLUMN;
        for (const { sign, text } of row ? signMarks(row) : []) {
          write(pen, theme().signs[sign], "12px", text, x, HEAD + group * ROW + 14);
          x += pen.measureText(`${text} `).width;
        }
      });
    });
  };
  return { width: ROOM + GROUPS.length * COLUMN + MARGIN, height: HEAD + GROUPS.length * ROW + 10, draw };
}
