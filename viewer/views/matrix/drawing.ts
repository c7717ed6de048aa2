// The matrix as a picture to take away.

import { isSummarised } from "../../data/stage";
import { word } from "../../text/words";
import { MARGIN, shortened, write } from "../../elements/pen";
import { theme } from "../../elements/theme";
import type { Drawing, Key } from "../../elements/view";
import { nameOf } from "../../evidence/names";
import { groupsDrawing } from "./groupsdrawing";
import { friendships } from "./order";
import { STANDINGS, pairKey, standingWords } from "./standings";

/** The matrix as it stands, its names upright above it. */
export function matrixDrawing(): Drawing {
  if (isSummarised()) return groupsDrawing();
  const { actors, pairs } = friendships();
  const room = 190;
  const cell = 18;
  const draw = (pen: CanvasRenderingContext2D) => {
    actors.forEach((one, row) => {
      const name = shortened(nameOf(one), 26);
      write(pen, theme().ink, "12px", name, MARGIN, room + row * cell + 13);
      pen.save();
      pen.translate(room + row * cell + 13, room - 6);
      pen.rotate(-Math.PI / 2);
      write(pen, theme().ink, "12px", name, 0, 0);
      pen.restore();
      actors.forEach((other, column) => {
        const ties = pairs.get(pairKey(one, other));
        if (!ties) return;
        const { mark, colour } = standingWords(ties);
        write(pen, colour, "13px", mark, room + column * cell + 3, room + row * cell + 14);
      });
    });
  };
  const size = room + actors.length * cell;
  return { width: size + MARGIN, height: size + 10, draw };
}

/** The keys of the marks in the matrix. */
export function standingKeys(): Key[] {
  const marks = Object.values(STANDINGS).map(([mark, name, colour]) => ({ mark, colour, text: word(name) }));
  const doubt = { mark: "?", colour: theme().ink, text: word("uncertain") };
  return [...marks, doubt].map(({ mark, colour, text }) => (pen) => {
    write(pen, colour, "13px", mark, 0, 4);
    write(pen, theme().ink, "13px", text, 20, 4);
  });
}
