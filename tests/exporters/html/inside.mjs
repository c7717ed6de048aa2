// Builds the viewer as the page has it, and puts what its modules export into the global scope, for tests to read:
//
//   node inside.mjs SOURCE FOLDER

import { readdirSync } from "node:fs";
import { bundle } from "../../../viewer/build.mjs";

const [source, folder] = process.argv.slice(2);
const modules = readdirSync(source, { recursive: true }).filter((name) => /(?<!\.d)\.ts$/.test(name)).sort();
const contents = `
import "./page/main.ts";
${modules.map((name, i) => `import * as module${i} from "./${name}";`).join("\n")}

const show = (name, get) => Object.defineProperty(globalThis, name, { get, configurable: true });
for (const module of [${modules.map((_, i) => `module${i}`).join(", ")}]) {
  for (const name of Object.keys(module)) show(name, () => module[name]);
}
show("state", () => new Proxy(now(), {
  get(state, name) {
    if (!(name in state)) throw new ReferenceError(\`the state has no \${String(name)}\`);
    return state[name];
  },
}));
show("nodes", () => picture.body.data.nodes);
show("edges", () => picture.body.data.edges);
`;
const stdin = { contents, resolveDir: source, sourcefile: "viewer.ts" };
await bundle(source, folder, { entryPoints: [], entryNames: "viewer", stdin });
