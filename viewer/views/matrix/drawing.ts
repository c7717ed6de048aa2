// The matrix as a picture to take away.

import { isSummarised } from "../../data/stage";
import { word } from "../../text/words";
import { MARGIN, cut, write } from "../../elements/pen";
import { theme } from "../../elements/theme";
import type { Drawing, Key } from "../../elements/view";
import { MISFIT, isMisfit, misfitsWords } from "../../evidence/misfits";
import { nameOf } from "../../evidence/names";
import { sideName } from "../../evidence/sides";
import { countMarks, countsOf } from "./blocks";
import { groupsDrawing } from "./groupsdrawing";
import { friendships } from "./order";
import type { Group } from "./order";
import { STANDINGS, pairKey, palePairs, standingColour, standingWords } from "../../evidence/standings";

const ORDER = ["friend", "enemy", "both", "neither"] as const;

const ROOM = 190;
/** How long a name may be before its row, and above its column. */
const [ACROSS, UPRIGHT] = [ROOM - MARGIN - 6, ROOM - 12];
const CELL = 18;
/** How high the band of a side is, with its name and its counts. */
const BAND = 20;

/** A side with the place of its first row and of its first column. */
type Placed = Group & { x: number; y: number; width: number };

/** The matrix as it stands, its names upright above it. */
export function matrixDrawing(): Drawing {
  if (isSummarised()) return groupsDrawing();
  const { groups, actors, pairs, ties } = friendships();
  const placed = placedGroups(groups);
  const counts = countsOf(ties);
  const columns = placed.flatMap(({ x, actors: members }) => members.map((_, i) => x + i * CELL));
  const rows = placed.flatMap(({ y, actors: members }) => members.map((_, i) => y + i * CELL));
  const draw = (pen: CanvasRenderingContext2D) => {
    actors.forEach((one, row) => {
      write(pen, theme().ink, "12px", cut(nameOf(one), "12px", ACROSS), MARGIN, rows[row] + 13);
      writeUp(pen, nameOf(one), columns[row] + 13);
      actors.forEach((other, column) => {
        const between = pairs.get(pairKey(one, other));
        if (!between) return;
        const { mark, colour } = standingWords(between);
        write(pen, colour, "13px", mark, columns[column] + 3, rows[row] + 14);
        if (between.some(isMisfit)) write(pen, theme().ink, "bold 10px", MISFIT, columns[column] + 14, rows[row] + 9);
      });
    });
    if (groups.some(({ side }) => side !== undefined)) {
      for (const row of placed) drawFrames(pen, row, placed, (side) => countMarks(counts(row.side, side)));
    }
  };
  return { width: ROOM + actors.length * CELL + MARGIN, height: (rows.at(-1) ?? ROOM) + CELL + 10, draw };
}

/** Where each side stands: its rows below a band, its columns beside those before. */
function placedGroups(groups: Group[]) {
  const band = groups.some(({ side }) => side !== undefined) ? BAND : 0;
  let [x, y] = [ROOM, ROOM];
  return groups.map((group): Placed => {
    const width = group.actors.length * CELL;
    const placed = { ...group, x, y: y + band, width };
    [x, y] = [x + width, y + band + width];
    return placed;
  });
}

/** Write a name upright above its column. */
function writeUp(pen: CanvasRenderingContext2D, name: string, x: number) {
  pen.save();
  pen.translate(x, ROOM - 6);
  pen.rotate(-Math.PI / 2);
  write(pen, theme().ink, "12px", cut(name, "12px", UPRIGHT), 0, 0);
  pen.restore();
}

/** The name of a side, and a frame round its ties with each side, in which these are counted. */
function drawFrames(
  pen: CanvasRenderingContext2D,
  row: Placed,
  columns: Placed[],
  marksOf: (side: Group["side"]) => ReturnType<typeof countMarks>,
) {
  const { ink, soft, sides } = theme();
  const top = row.y - BAND;
  const colour = row.side === undefined ? soft : sides[row.side].mark;
  pen.fillStyle = colour;
  pen.fillRect(MARGIN - 8, top + 2, 4, row.width + BAND - 4);
  write(pen, ink, "bold 12px", cut(sideName(row.side), "bold 12px", ACROSS), MARGIN, top + 14);
  for (const { x, width, side } of columns) {
    pen.strokeStyle = side === row.side ? colour : soft;
    pen.lineWidth = side === row.side && side !== undefined ? 3 : 1;
    pen.strokeRect(x, top, width, row.width + BAND);
    const text = marksOf(side).map((mark) => mark.text).join(" ");
    const size = Math.min(11, Math.floor((1.6 * (width - 4)) / Math.max(text.length, 1)));
    write(pen, ink, `bold ${size}px`, text, x + 3, top + 14);
  }
}

/** The keys of the marks in the matrix. */
export function standingKeys(): Key[] {
  const marks = ORDER.map((stands) => {
    const [mark, name] = STANDINGS[stands];
    return { mark, colour: standingColour(stands), text: word(name) };
  });
  const doubt = { mark: "?", colour: theme().ink, text: word("uncertain") };
  const news = misfitsWords() ? [{ mark: MISFIT, colour: theme().ink, text: misfitsWords() }] : [];
  const pale = palePairs(friendships().pairs);
  const faint = pale ? [{ mark: STANDINGS.friend[0], colour: standingColour("friend", true), text: pale }] : [];
  return [...marks, doubt, ...faint, ...news].map(({ mark, colour, text }) => {
    return { width: 14, sign: (pen) => write(pen, colour, "13px", mark, 0, 4), text };
  });
}
