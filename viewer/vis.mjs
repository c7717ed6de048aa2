// What the viewer uses of vis-network, under the name that vis-network gives itself in a page.

import { DataSet } from "vis-data/esnext";
import { Network } from "vis-network/esnext";

globalThis.vis = { DataSet, Network };
