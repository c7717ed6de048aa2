// The view as a file: as it stands on the screen, with title, date, key and the sources of what it shows, so that it
// can travel alone.

import { sure } from "../../data/sure";
import { download } from "../../elements/download";
import { MARGIN, sheet, wrapped, write } from "../../elements/pen";
import { theme } from "../../elements/theme";
import type { Key } from "../../elements/view";
import { misfitsWords } from "../../evidence/misfits";
import { sidesWords } from "../../evidence/sides";
import { word } from "../../text/words";
import { asOfWords } from "../../time/asof";
import { fileName } from "../../time/filename";
import { titleOf } from "../titleblock/heading";
import { methodsWords } from "../titleblock/methods";
import { changedLine } from "../changed";
import { castTold } from "../key";
import { notesWords } from "../notes";
import { tiesInForce, viewInForce } from "../tabs";
import { SMALL_ROW, flowed, inColumns } from "./flow";
import { tieKeys } from "./keys";
import { documents } from "./documents";

const HEAD = 70;
const TITLE_FONT = "600 20px";
const TITLE_ROW = 26;
const SMALL = "12px";

/** Offer the view as a PNG, twice as fine as it stands. */
export async function downloadPicture() {
  const { name, box, drawing, keys, tells, cast } = viewInForce();
  const view = await sure(drawing)(box);
  const width = Math.max(view.width, 640);
  const room = width - 2 * MARGIN;
  const ties = tiesInForce();
  const key = flowed((await keys?.(box)) ?? tieKeys(ties, tells ? ties.filter(tells) : ties), room);
  const count = name === "network" ? castTold() : [cast?.() ?? ""];
  const changed = name === "network" ? changedLine() : "";
  const lines = [[changed], [...count, sidesWords(), misfitsWords()], notesWords(), methodsWords()].flatMap((parts) => {
    return wrapped(parts.filter(Boolean).join(" · "), room, SMALL);
  });
  const sources = inColumns(documents(ties), room);
  const title = wrapped(titleOf(), room, TITLE_FONT);
  const top = HEAD + (title.length - 1) * TITLE_ROW;
  const bottom = top + view.height;
  const about = bottom + key.height + 24;
  const listed = about + (lines.length + 1) * SMALL_ROW;
  const { canvas, pen } = sheet(width, listed + sources.height + MARGIN);
  title.forEach((line, i) => write(pen, theme().ink, TITLE_FONT, line, MARGIN, 34 + i * TITLE_ROW));
  write(pen, theme().soft, "14px", asOfWords(), MARGIN, top - 14);
  within(pen, 0, top, view.draw);
  for (const [each, x, y] of key.placed) within(pen, MARGIN + x, bottom + 14 + y, (at) => drawKey(at, each));
  lines.forEach((line, i) => write(pen, theme().soft, SMALL, line, MARGIN, about + i * SMALL_ROW));
  const head = sources.placed.length ? "sources" : ties.length ? "noSourceOfTies" : "noTies";
  write(pen, theme().ink, "600 12px", word(head), MARGIN, listed);
  for (const [line, x, y] of sources.placed) write(pen, theme().soft, SMALL, line, MARGIN + x, listed + y + SMALL_ROW);
  const file = fileName("png", ...(name === "network" ? [] : [name]));
  canvas.toBlob((blob) => download(file, "image/png", sure(blob)));
}

function drawKey(pen: CanvasRenderingContext2D, { sign, width, text }: Key) {
  within(pen, 0, 0, sign);
  write(pen, theme().ink, "13px", text, width && width + 8, 4);
}

/** Draw with another origin, and leave the pen as it was. */
function within(pen: CanvasRenderingContext2D, x: number, y: number, draw: (pen: CanvasRenderingContext2D) => void) {
  pen.save();
  pen.translate(x, y);
  draw(pen);
  pen.restore();
}
