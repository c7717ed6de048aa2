// Text from the data reaches the page only through these functions, and only as text.

/** A new element with text, attributes and children; nothing is ever read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { text, ...attributes }: Record<string, string> = {},
  ...children: (Node | string)[]
) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that says and does something. */
export function button(text: string, act: () => void, attributes: Record<string, string> = {}) {
  const made = element("button", { type: "button", text, ...attributes });
  made.addEventListener("click", act);
  return made;
}

const LONG = 24;
const END = 12;

/** A text whose own direction decides which way it runs, and whose end is seen where there is no room for all of it. */
export function withEnd(text: string) {
  const letters = [...text];
  if (letters.length <= LONG) return isolated(text);
  const parts = [letters.slice(0, -END), letters.slice(-END)].map((part) => element("span", { text: part.join("") }));
  return element("bdi", { class: "ends" }, ...parts);
}

/** A text whose own direction decides which way it runs. */
export function isolated(text: string, language?: string) {
  const made = element("bdi", { text });
  if (language) made.lang = language;
  return made;
}
