// The keys to a drawing of actors and ties.

import { DATA } from "../../data/data";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { write } from "../../elements/pen";
import { SHAPES } from "../../elements/svg";
import { theme } from "../../elements/theme";
import type { Key } from "../../elements/view";
import { linesAmong } from "../../evidence/faint";
import { actorKinds, kindWords } from "../../evidence/kinds";
import { isDrawn } from "../../evidence/selection";

/** The keys of a drawing of actors and ties. */
export function tieKeys() {
  return [...typeKeys(), ...lineKeys(), ...kindKeys()];
}

/** The keys of the types that are shown. */
function typeKeys(): Key[] {
  const shown = DATA.types.filter((type) => DATA.ties.some((tie) => tie.type === type.name && isDrawn(tie)));
  const { signs } = theme();
  return shown.map(({ sign, dash, symbol, label }) => lineKeyOf(signs[sign], dash, 1, `${symbol} ${local(label)}`));
}

/** The keys of lines that are not plain. */
function lineKeys(): Key[] {
  return linesAmong(DATA.ties.filter(isDrawn)).map(([name, opacity, dash]) => {
    const strokes = dash.split(" ").map(Number).filter(Boolean);
    return lineKeyOf(theme().ink, strokes, opacity, word(name));
  });
}

function lineKeyOf(colour: string, dash: number[], opacity: number, text: string): Key {
  return (pen) => {
    pen.globalAlpha = opacity;
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5;
    pen.setLineDash(dash);
    pen.stroke(new Path2D("M0 0h32"));
    pen.globalAlpha = 1;
    write(pen, theme().ink, "13px", text, 40, 4);
  };
}

/** The keys of the shapes of actors. */
function kindKeys(): Key[] {
  return actorKinds().map(([kind, { shape, filled }]) => (pen) => {
    const path = new Path2D();
    path.addPath(new Path2D(SHAPES[shape]), { e: 8, f: -8 });
    pen.fillStyle = theme().ink;
    pen.strokeStyle = theme().ink;
    if (filled) pen.fill(path);
    else pen.stroke(path);
    write(pen, theme().ink, "13px", kind ? kindWords(kind) : word("unknownKind"), 40, 4);
  });
}
