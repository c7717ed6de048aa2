// Where on its tie a symbol stands: upright, and not where another tie or an actor is, of which it would say something
// false. By itself vis-network draws each at the middle, and that of a level tie elsewhere altogether.

import type { Place } from "../../data/types";
import { theme } from "../../elements/theme";
import { MARKS } from "../../evidence/groups";
import { MISFIT } from "../../evidence/misfits";
import { symbolSize } from "./fitting";
import { FACE, textWidth } from "./labels";
import { forgetRoom, noteLetters, roomOf } from "./room";

/** What is tried, as shares of the way: the middle first, then farther and farther from it. */
const SHARES = sharesTo(0.35, 0.05);
/** News has room in few places, and none of them should be missed. */
const SHARES_OF_NEWS = sharesTo(0.4, 0.025);
const CROSS = MARKS[-1];
const HALO = 3;
/** So much more than half of the symbol is left free around it. */
const MARGIN = 1.5;
/** As a share of its size: where there is less room, no symbol says more than one that seems another tie's. */
const LEAST = 0.4;
/** Words need more: they lie along other ties, and have to be told from what is said of those. */
const LEAST_OF_WORDS = 0.7;
const AROUND_WORDS = 0.8;

/** Where on its way each tie that is drawn has its symbol (null: nowhere), as long as nothing changes. */
const shares = new Map<vis.Drawn, number | null>();
/** What is drawn of a hostile tie that has no room for its cross and the words after it in one place, and where. */
const parts = new Map<vis.Drawn, { text: string; share: number }[]>();

/** Whether ties have been drawn since as they will be: vis-network learns where their arrows end by drawing them. */
let settled = false;

function sharesTo(farthest: number, step: number) {
  const steps = Array.from({ length: Math.round(farthest / step) }, (_, i) => (i + 1) * step);
  return [0.5, ...steps.flatMap((far) => [0.5 - far, 0.5 + far])];
}

/** Forget where symbols stand: other ties are drawn now, or at another size. */
export function forgetSymbols() {
  settled = false;
  shares.clear();
  parts.clear();
  forgetRoom();
}

/** Let each tie draw its symbol where there is room for it. */
export function placeSymbols(network: vis.Network) {
  for (const tie of Object.values(network.body.edges)) if (tie.from !== tie.to) tie.drawLabel = drawSymbol;
}

/** Place the symbols of the ties that are there, and anew once vis-network has drawn them as they are. */
export function openSymbols(network: vis.Network) {
  placeSymbols(network);
  network.on("afterDrawing", () => {
    if (!settled) forgetSymbols();
    settled = true;
  });
}

function drawSymbol(this: vis.Drawn, pen: CanvasRenderingContext2D) {
  if (!this.options.label?.trim()) return;
  if (!shares.has(this)) findShares(Object.values(this.body.edges));
  const share = shares.get(this);
  if (typeof share !== "number") {
    for (const { text, share: at } of parts.get(this) ?? []) drawPart(text, this.edgeType.getPoint(at), pen);
    return;
  }
  const { x, y } = this.edgeType.getPoint(share);
  this.labelModule.pointToSelf = false;
  this.labelModule.draw(pen, x, y, this.selected, this.hover);
}

function drawPart(text: string, { x, y }: Place, pen: CanvasRenderingContext2D) {
  pen.font = `${symbolSize()}px ${FACE}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineWidth = HALO;
  pen.strokeStyle = theme().paper;
  pen.fillStyle = text === CROSS ? theme().signs[-1] : theme().ink;
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}

/** Find where symbols stand: words first, which need the most room. */
function findShares(ties: vis.Drawn[]) {
  const long = ({ options: { label = "" } }: vis.Drawn) => label.trim().length;
  const drawn = ties.filter((tie) => long(tie) && !tie.options.hidden && tie.connected && tie.from !== tie.to);
  for (const tie of drawn.sort((one, other) => long(other) - long(one))) placeSymbol(tie);
}

function placeSymbol(tie: vis.Drawn) {
  const label = tie.options.label ?? "";
  const share = shareOf(tie, label);
  shares.set(tie, share);
  if (share !== null || !label.startsWith(`${CROSS} `)) return;
  const apart = [label.slice(CROSS.length + 1), CROSS].map((text) => ({ text, share: shareOf(tie, text) }));
  parts.set(tie, apart.filter((part): part is { text: string; share: number } => part.share !== null));
}

/**
 * The first share of the way with enough room, or that with most; null where it would stand on another tie, unless it
 * marks what does not fit the sides: that is news.
 */
function shareOf(tie: vis.Drawn, label: string) {
  const far = spreadOf(label);
  const wanted = symbolSize() * (far.length > 1 ? AROUND_WORDS : 0.5) + MARGIN;
  let best = { share: null as number | null, room: leastRoom(tie, far.length), letters: [] as Place[] };
  for (const share of tie.options.label?.startsWith(`${CROSS} `) ? SHARES_OF_NEWS : SHARES) {
    const { x, y } = tie.edgeType.getPoint(share);
    const letters = far.map((aside) => ({ x: x + aside, y }));
    const room = roomOf(tie, letters, wanted, best.room);
    if (room > best.room) best = { share, room, letters };
    if (room === wanted) break;
  }
  noteLetters(best.letters);
  return best.share;
}

/** As much room as there has to be more than. */
function leastRoom(tie: vis.Drawn, letters: number) {
  if (isMisfit(tie)) return -Infinity;
  return (letters > 1 ? LEAST_OF_WORDS : LEAST) * symbolSize();
}

/** Where the letters of a text stand, from its middle. */
function spreadOf(text: string) {
  const half = Math.max(0, (textWidth(text.trim()) - 1) / 2) * symbolSize();
  const steps = Math.ceil(half / symbolSize());
  return steps ? Array.from({ length: 2 * steps + 1 }, (_, i) => half * (i / steps - 1)) : [0];
}

function isMisfit({ options: { label } }: vis.Drawn) {
  return label?.trim() === MISFIT;
}
