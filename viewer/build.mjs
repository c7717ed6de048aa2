// Bundles the viewer, its style and vis-network into the three files that the page is made with, which are committed:
// users need no node.
//
//   npm run build                        after every change to the viewer
//   node viewer/build.mjs SOURCE FOLDER  the same from another copy of this folder, into another folder

import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SHIPPED = path.join(HERE, "../src/actorgraph/exporters/html/static");

/**
 * Answer the import of `folder:views` with every module in the folder `views`: a view is added by its file alone.
 * @param {string} source
 * @returns {import("esbuild").Plugin}
 */
function viewsIn(source) {
  const names = readdirSync(path.join(source, "views")).filter((name) => name.endsWith(".ts")).sort();
  const imports = names.map((name, i) => `import { view as view${i} } from "./views/${name}";`);
  const contents = `${imports.join("\n")}\nexport const FOUND = [${names.map((_, i) => `view${i}`).join(", ")}];`;
  return {
    name: "views",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^folder:views$/ }, () => ({ path: "views", namespace: "folder" }));
      onLoad({ filter: /.*/, namespace: "folder" }, () => ({ contents, resolveDir: source }));
    },
  };
}

/**
 * Bundle the modules of a folder into `viewer.js`, its style into `viewer.css`: the same modules give the same bytes.
 * @param {string} source
 * @param {string} folder
 * @param {Partial<import("esbuild").BuildOptions>} others
 */
export function bundle(source, folder, others = {}) {
  return build({
    absWorkingDir: source,
    entryPoints: [
      { in: "./page/main.ts", out: "viewer" },
      { in: "./page.css", out: "viewer" },
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2023",
    charset: "ascii",
    legalComments: "none",
    plugins: [viewsIn(source)],
    tsconfigRaw: { compilerOptions: { strict: true } },
    ...others,
  });
}

/**
 * Build `vis.js` from the vis-network that pyvis ships, of the same version: its own source as it is, for the browsers
 * that the viewer is built for. What pyvis ships carries the helpers of older ones, and is a third larger.
 * @param {string} folder
 */
function library(folder) {
  return build({
    absWorkingDir: HERE,
    entryPoints: [{ in: "./vis.mjs", out: "vis" }],
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2023",
    charset: "ascii",
    legalComments: "inline",
  });
}

const [program, source = HERE, folder = SHIPPED] = process.argv.slice(1);
if (import.meta.url === pathToFileURL(program).href) {
  await library(path.resolve(folder));
  await bundle(path.resolve(source), path.resolve(folder));
}
