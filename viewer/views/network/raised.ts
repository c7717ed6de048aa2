// Names that stand above their marks: vis-network draws them there, but goes on taking hits below.

import { stage } from "../../data/stage";
import { labelSize } from "./fitting";
import { nameBox } from "./labels";

/** Let the pointer hit a name where it is, each time vis-network has forgotten it in drawing. */
export function openRaised(network: vis.Network) {
  network.on("afterDrawing", () => {
    for (const [index, standing] of stage().standings) {
      const box = standing.raised && network.body.nodes[`n${index}`]?.shape.boundingBox;
      if (!box) continue;
      const { y, high } = nameBox(index, standing, labelSize(index));
      box.top = y - high;
      box.bottom = standing.y + standing.size;
    }
  });
}
