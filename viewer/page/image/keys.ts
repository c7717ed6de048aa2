// The keys to a drawing of actors and ties: what its lines and its marks mean, and nothing that it does not have.

import { DATA } from "../../data/data";
import type { Tie } from "../../data/types";
import { isSummarised } from "../../data/stage";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { write } from "../../elements/pen";
import { SHAPES } from "../../elements/svg";
import { theme } from "../../elements/theme";
import type { Key } from "../../elements/view";
import { arrowKey } from "../../evidence/arrows";
import { BOTH, bothNow } from "../../evidence/both";
import { MARKS } from "../../evidence/groups";
import { kindWords, kindsInPicture } from "../../evidence/kinds";
import { MISFIT, isMisfit, misfitsWords } from "../../evidence/misfits";
import { sideName } from "../../evidence/sides";
import { SIGNS, SIGN_ORDER } from "../../evidence/signs";
import { THINNER, linesAmong } from "../../evidence/strength";
import { GONE } from "../../views/network/actorlook";
import { apartName, isSomebodyApart, isSomebodyGone, sidesWithoutRegion } from "../key";

const LINE = 32;
const SHAPE = 16;
const MARK = 14;

/** The keys of a drawing of ties, some of which are told by their types. */
export function tieKeys(ties: Tie[], told: Tie[]): Key[] {
  if (isSummarised()) return [...signKeys(ties), ...apartKeys()];
  const arrows = arrowKey(ties).map(({ textContent }) => ({ width: 0, sign: () => {}, text: textContent ?? "" }));
  const lines = [...signKeys(ties), ...typeKeys(told), ...markKeys(ties), ...lineKeys(ties)];
  return [...lines, ...sideKeys(), ...apartKeys(), ...goneKeys(), ...arrows, ...kindKeys()];
}

/** What the colours of lines mean. */
function signKeys(ties: Tie[]) {
  const { signs } = theme();
  const types = new Set(ties.map((tie) => tie.type));
  const used = SIGN_ORDER.filter((sign) => DATA.types.some((type) => types.has(type.name) && type.sign === sign));
  return used.map((sign) => {
    const key = lineKeyOf(signs[sign], [], 1, word(SIGNS[sign]));
    return sign < 0 ? { ...key, sign: (pen: CanvasRenderingContext2D) => crossed(pen, key, signs[sign]) } : key;
  });
}

/** A hostile line has the cross that it has in the picture. */
function crossed(pen: CanvasRenderingContext2D, { sign, width }: Key, colour: string) {
  sign(pen);
  write(pen, colour, "700 14px", MARKS[-1], width / 2 - 6, 5);
}

/** The dashes and symbols of types. */
function typeKeys(told: Tie[]) {
  const { signs } = theme();
  const types = new Set(told.map((tie) => tie.type));
  const shown = DATA.types.filter(({ name }) => types.has(name));
  return shown.map(({ sign, dash, symbol, label }) => lineKeyOf(signs[sign], dash, 1, `${symbol} ${local(label)}`));
}

/** The marks of pairs who are friendly and hostile at once, and of ties that do not fit the sides. */
function markKeys(ties: Tie[]) {
  const ends = new Set(ties.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const both = [...bothNow().keys()].some((pair) => ends.has(pair));
  return [
    ...(both ? [markKey(BOTH, theme().both, word("both"))] : []),
    ...(ties.some(isMisfit) ? [markKey(MISFIT, theme().ink, misfitsWords())] : []),
  ];
}

function markKey(mark: string, colour: string, text: string): Key {
  return { width: MARK, sign: (pen) => write(pen, colour, "600 13px", mark, 0, 4), text };
}

/** The keys of lines that are not plain. */
function lineKeys(ties: Tie[]) {
  const { signs, pale } = theme();
  return linesAmong(ties).map(([text, strength, dash]) => {
    const strokes = dash.split(" ").map(Number).filter(Boolean);
    return lineKeyOf((strength === "full" ? signs : pale)[0], strokes, THINNER[strength], text);
  });
}

function lineKeyOf(colour: string, dash: number[], width: number, text: string): Key {
  const sign = (pen: CanvasRenderingContext2D) => {
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5 * width;
    pen.setLineDash(dash);
    pen.stroke(new Path2D(`M0 0h${LINE}`));
  };
  return { width: LINE, sign, text };
}

/** The colours of sides that have no region of their own. */
function sideKeys() {
  const { sides } = theme();
  return sidesWithoutRegion().map((side) => shapeKey("dot", sides[side].mark, "", sideName(side)));
}

/** How those look who are on no side, if others are on one. */
function apartKeys() {
  const { mark, edge } = theme().apart;
  return isSomebodyApart() ? [shapeKey("dot", mark, edge, apartName())] : [];
}

/** How those look who are not known to be there on the day. */
function goneKeys() {
  return isSomebodyGone() ? [shapeKey("dot", "", theme().ink, word("gone"), GONE)] : [];
}

/** The keys of the shapes of actors. */
function kindKeys() {
  const { ink } = theme();
  return kindsInPicture().map(([kind, { shape, filled }]) => shapeKey(shape, filled ? ink : "", ink, kindWords(kind)));
}

/** A shape with its colours, of which an empty one is none. */
function shapeKey(shape: keyof typeof SHAPES, fill: string, edge: string, text: string, dash: number[] = []): Key {
  const sign = (pen: CanvasRenderingContext2D) => {
    const path = new Path2D();
    path.addPath(new Path2D(SHAPES[shape]), { f: -SHAPE / 2 });
    pen.fillStyle = fill;
    pen.strokeStyle = edge;
    pen.setLineDash(dash);
    if (fill) pen.fill(path);
    if (edge) pen.stroke(path);
  };
  return { width: SHAPE, sign, text };
}
