"use strict";
// The legend is the filter: every type of tie with its line, its symbol and its count.

const SHAPES = {
  dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  square: "M3 3h10v10h-10z",
  hexagon: "M5 2.5h6l3 5.5l-3 5.5h-6l-3-5.5z",
  diamond: "M8 1.5l6.5 6.5l-6.5 6.5l-6.5-6.5z",
  triangle: "M8 2l6.5 11.5h-13z",
  triangleDown: "M8 14l6.5-11.5h-13z",
  star: "M8 1l2.1 4.6l5 .5l-3.8 3.3l1.1 4.9l-4.4-2.6l-4.4 2.6l1.1-4.9l-3.8-3.3l5-.5z",
};

/** Draw the legend anew, in the language in force. */
function showLegend() {
  document.getElementById("legend-title").textContent = word("legend");
  document.getElementById("kinds-title").textContent = word("actors");
  const list = document.getElementById("types");
  list.replaceChildren(...DATA.types.map(typeRow));
  const buttons = element("p", { class: "all" });
  for (const [name, hide] of [["all", false], ["none", true]]) {
    const button = element("button", { type: "button", text: word(name) });
    button.addEventListener("click", () => {
      state.hidden = new Set(hide ? DATA.types.map((type) => type.name) : []);
      showLegend();
      applyFilter();
    });
    buttons.append(button);
  }
  list.append(buttons);
  showKinds();
}

function typeRow(type) {
  const count = DATA.ties.filter((tie) => tie.type === type.name).length;
  const box = element("input", { type: "checkbox", "data-type": type.name });
  box.checked = !state.hidden.has(type.name);
  box.addEventListener("change", () => {
    if (box.checked) state.hidden.delete(type.name);
    else state.hidden.add(type.name);
    applyFilter();
  });
  const sign = word({ "1": "friendly", "-1": "hostile", "0": "neutral" }[type.sign]);
  return element(
    "label",
    { class: "type", title: sign },
    box,
    sample(type),
    element("span", { class: "symbol", text: type.symbol, "aria-hidden": "true" }),
    isolated(local(type.label)),
    element("span", { class: "count", text: String(count) }),
  );
}

function sample(type) {
  const made = drawing(34, 12);
  const line = document.createElementNS(made.namespaceURI, "line");
  const attributes = { x1: 1, x2: 33, y1: 6, y2: 6, stroke: type.colour, "stroke-width": 2.5 };
  for (const [key, value] of Object.entries(attributes)) line.setAttribute(key, String(value));
  if (type.dash.length) line.setAttribute("stroke-dasharray", type.dash.join(" "));
  made.append(line);
  return made;
}

function showKinds() {
  const kinds = new Map();
  for (const actor of DATA.actors) {
    const kind = actor.kind ?? "";
    kinds.set(kind, { shape: actor.shape, filled: Boolean(actor.filled), count: (kinds.get(kind)?.count ?? 0) + 1 });
  }
  const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, { shape, filled, count }]) => {
    const made = drawing(16, 16);
    const path = document.createElementNS(made.namespaceURI, "path");
    path.setAttribute("d", SHAPES[shape]);
    path.setAttribute("class", filled ? "filled" : "outline");
    made.append(path);
    return element("li", {}, made, isolated(kind || word("unknownKind")), element("span", { class: "count", text: String(count) }));
  });
  document.getElementById("kinds").replaceChildren(...rows);
}

function drawing(width, height) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" })) {
    made.setAttribute(key, String(value));
  }
  return made;
}
