// Reads a diagram as its own program does, and writes as JSON what that found: `node diagrams.mjs dot|mermaid FILE`.

import { readFileSync } from "node:fs";

const [language, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

async function byGraphviz() {
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
  const graphviz = await Graphviz.load();
  const { objects, edges } = JSON.parse(graphviz.layout(text, "dot_json", "nop2"));
  return { nodes: objects, edges };
}

async function byMermaid() {
  const { JSDOM } = await import("jsdom");
  const { window } = new JSDOM("<!DOCTYPE html><body></body>");
  globalThis.window = window;
  globalThis.document = window.document;
  const { default: mermaid } = await import("mermaid");
  mermaid.initialize({ startOnLoad: false, maxTextSize: text.length + 1, maxEdges: 10_000 });
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const nodes = [...diagram.db.getVertices().values()].map(({ id, text: label }) => ({ id, label }));
  const edges = diagram.db.getEdges().map(({ start, end, text: label, type }) => ({ start, end, label, type }));
  return { nodes, edges };
}

console.log(JSON.stringify(await (language === "dot" ? byGraphviz() : byMermaid())));
