// The keys to a drawing of actors and ties.

import { DATA } from "../../data/data";
import { local } from "../../text/local";
import { word } from "../../text/words";
import { write } from "../../elements/pen";
import { SHAPES } from "../../elements/svg";
import { theme } from "../../elements/theme";
import type { Key } from "../../elements/view";
import { BOTH, bothNow } from "../../evidence/both";
import { kindWords, kindsInPicture } from "../../evidence/kinds";
import { isDrawn } from "../../evidence/selection";
import { THINNER, linesAmong } from "../../evidence/strength";

/** The keys of a drawing of actors and ties. */
export function tieKeys() {
  return [...typeKeys(), ...bothKeys(), ...lineKeys(), ...kindKeys()];
}

/** The keys of the types that are shown. */
function typeKeys(): Key[] {
  const shown = DATA.types.filter((type) => DATA.ties.some((tie) => tie.type === type.name && isDrawn(tie)));
  const { signs } = theme();
  return shown.map(({ sign, dash, symbol, label }) => lineKeyOf(signs[sign], dash, 1, `${symbol} ${local(label)}`));
}

/** The key of the mark of pairs who are friendly and hostile at once. */
function bothKeys(): Key[] {
  if (!bothNow().size) return [];
  const { both, ink } = theme();
  return [
    (pen) => {
      write(pen, both, "13px", BOTH, 10, 4);
      write(pen, ink, "13px", word("both"), 40, 4);
    },
  ];
}

/** The keys of lines that are not plain. */
function lineKeys(): Key[] {
  const { signs, pale } = theme();
  return linesAmong(DATA.ties.filter(isDrawn)).map(([text, strength, dash]) => {
    const strokes = dash.split(" ").map(Number).filter(Boolean);
    return lineKeyOf((strength === "full" ? signs : pale)[0], strokes, THINNER[strength], text);
  });
}

function lineKeyOf(colour: string, dash: number[], width: number, text: string): Key {
  return (pen) => {
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5 * width;
    pen.setLineDash(dash);
    pen.stroke(new Path2D("M0 0h32"));
    write(pen, theme().ink, "13px", text, 40, 4);
  };
}

/** The keys of the shapes of actors. */
function kindKeys(): Key[] {
  return kindsInPicture().map(([kind, { shape, filled }]) => (pen) => {
    const path = new Path2D();
    path.addPath(new Path2D(SHAPES[shape]), { e: 8, f: -8 });
    pen.fillStyle = theme().ink;
    pen.strokeStyle = theme().ink;
    if (filled) pen.fill(path);
    else pen.stroke(path);
    write(pen, theme().ink, "13px", kindWords(kind), 40, 4);
  });
}
