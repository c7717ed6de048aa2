// The view as a file: as it stands on the screen, with title, date, legend and sources, so that it can travel alone.

import { DATA } from "../../data/data";
import { now } from "../../data/state";
import { sure } from "../../data/sure";
import { word } from "../../text/words";
import { download } from "../../elements/download";
import { MARGIN, sheet, wrapped, write } from "../../elements/pen";
import { theme } from "../../elements/theme";
import { asOfWords } from "../../time/asof";
import { misfitsWords } from "../../evidence/misfits";
import { isSelected } from "../../evidence/selection";
import { sidesWords } from "../../evidence/sides";
import { sourceName } from "../../evidence/sources";
import { tieKeys } from "./keys";
import { methodsWords } from "../titleblock/methods";
import { titleOn } from "../titleblock/heading";
import { viewInForce } from "../tabs";

const HEAD = 70;
const ROW = 20;
const SMALL_ROW = 16;
const KEY_WIDTH = 190;
const TITLE_FONT = "600 20px";
const TITLE_ROW = 26;

/** Offer the view as a PNG, twice as fine as it stands. */
export async function downloadPicture() {
  const { box, drawing, keys: keysOf = tieKeys } = viewInForce();
  const view = await sure(drawing)(box);
  const width = Math.max(view.width, 640);
  const keys = keysOf();
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / KEY_WIDTH));
  const legend = Math.ceil(keys.length / columns) * ROW;
  const lines = proofLines(width - 2 * MARGIN);
  const title = wrapped(titleOn(now().day), width - 2 * MARGIN, TITLE_FONT);
  const top = HEAD + (title.length - 1) * TITLE_ROW;
  const { canvas, pen } = sheet(width, top + view.height + legend + lines.length * SMALL_ROW + MARGIN);
  title.forEach((line, i) => write(pen, theme().ink, TITLE_FONT, line, MARGIN, 34 + i * TITLE_ROW));
  write(pen, theme().soft, "14px", asOfWords(), MARGIN, top - 14);
  pen.save();
  pen.translate(0, top);
  view.draw(pen);
  pen.restore();
  const bottom = top + view.height;
  keys.forEach((draw, i) => {
    pen.save();
    pen.translate(MARGIN + (i % columns) * KEY_WIDTH, bottom + 14 + Math.floor(i / columns) * ROW);
    draw(pen);
    pen.restore();
  });
  lines.forEach((line, i) => write(pen, theme().soft, "12px", line, MARGIN, bottom + legend + 24 + i * SMALL_ROW));
  canvas.toBlob((blob) => download("actorgraph.png", "image/png", sure(blob)));
}

/** What the picture says of itself, in lines of a width: whose data, and every source of the ties it shows. */
function proofLines(width: number) {
  const cited = new Set(DATA.ties.filter(isSelected).flatMap((tie) => (tie.cites ?? []).map((cite) => cite.source)));
  const numbers = [...cited].sort((a, b) => a - b);
  const sources = numbers.map((number) => `[${number}] ${sourceName(DATA.sources[number - 1])}`);
  const sides = [sidesWords(), misfitsWords()].filter(Boolean).join(" · ");
  const about = [...methodsWords(), numbers.length ? "" : word("noSourceOfTies")].filter(Boolean).join(" · ");
  return [sides, about, sources.join(word("between"))].flatMap((text) => wrapped(text, width));
}
