"use strict";
// Text from the data reaches the page only through these functions, and only as text.

/**
 * What the reader has chosen; everything that is drawn follows from it.
 * @type {State}
 */
const state = {
  language: DATA.language,
  hidden: new Set(),
  level: 0,
  day: DATA.day,
  view: "network",
  sorting: { column: "subject", down: false },
  place: null,
  chosen: null,
  ends: null,
  path: null,
  embed: false,
};

/**
 * A value that cannot be missing where it is asked for.
 * @template Value
 * @param {Value | null | undefined} value
 * @returns {Value}
 */
function sure(value) {
  if (value === null || value === undefined) throw new TypeError("a value is missing");
  return value;
}

/** What the exporter says of the language in force. */
function spoken() {
  return DATA.languages[state.language];
}

/**
 * A message of the page in the language in force, its places filled in.
 * @param {Word} name
 * @param {Values} values
 */
function word(name, values = {}) {
  return filled(spoken().words[name], values);
}

/**
 * A message of the page, its places filled with elements or texts.
 * @param {Word} name
 * @param {Record<string, Node | string>} parts
 */
function composed(name, parts) {
  return spoken().words[name].split(/\{(\w+)\}/).map((text, i) => (i % 2 ? parts[text] : text));
}

/** The names of plural forms, in the order in which catalogues have them. */
const PLURALS = ["zero", "one", "two", "few", "many", "other"];

/**
 * A message of the page that counts something.
 * @param {Counted} name
 * @param {number} n
 * @param {Values} values
 */
function counted(name, n, values = {}) {
  const forms = spoken().words[name];
  const rules = new Intl.PluralRules(state.language);
  const known = rules.resolvedOptions().pluralCategories;
  const place = PLURALS.filter((form) => known.some((other) => other === form)).indexOf(rules.select(n));
  return filled(forms[Math.min(place, forms.length - 1)], { n, ...values });
}

/**
 * A message with its places, such as {date}, filled in.
 * @param {string} message
 * @param {Values} values
 */
function filled(message, values) {
  return message.replace(/\{(\w+)\}/g, (_, place) => String(values[place]));
}

/**
 * The language with a code, or else the one the page opened in.
 * @param {string | null} code
 */
function languageOf(code) {
  return code !== null && Object.hasOwn(DATA.languages, code) ? code : DATA.language;
}

/**
 * A text of the data: in the language in force, else in English, else as first given.
 * @param {LocalText | null | undefined} text
 */
function local(text) {
  if (!text || typeof text === "string") return text ?? "";
  for (const language of [state.language, "en"]) {
    if (Object.hasOwn(text, language)) return text[language];
  }
  return Object.values(text)[0];
}

/**
 * A new element with text, attributes and children; nothing is ever read as markup.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, { text, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * A button that says and does something.
 * @param {string} text
 * @param {() => void} act
 * @param {Record<string, string>} attributes
 */
function button(text, act, attributes = {}) {
  const made = element("button", { type: "button", text, ...attributes });
  made.addEventListener("click", act);
  return made;
}

/**
 * Fill a box anew; what is scrolled or has the focus stays so, if it is still there.
 * @param {HTMLElement} box
 * @param {Node[]} children
 */
function redraw(box, ...children) {
  const { scrollLeft, scrollTop } = box;
  const key = document.activeElement?.getAttribute("data-key");
  const focused = box.contains(document.activeElement);
  box.replaceChildren(...children);
  if (scrollLeft || scrollTop) box.scrollTo(scrollLeft, scrollTop); // which has the page laid out at once
  if (!focused || key === null || key === undefined) return;
  /** @type {NodeListOf<HTMLElement>} */
  const keyed = box.querySelectorAll("[data-key]");
  [...keyed].find((child) => child.dataset.key === key)?.focus({ preventScroll: true });
}

/**
 * A text whose own direction decides which way it runs.
 * @param {string} text
 * @param {string} [language]
 */
function isolated(text, language) {
  const made = element("bdi", { text });
  if (language) made.lang = language;
  return made;
}

/**
 * A link, if the address is a web address and nothing else; otherwise its text.
 * @param {string} address
 * @param {string} text
 */
function link(address, text) {
  let url;
  try {
    url = /^https?:\/\//i.test(address) ? new URL(address) : null;
  } catch {
    url = null;
  }
  if (url === null || !["http:", "https:"].includes(url.protocol)) return isolated(text);
  return element("a", { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank" }, isolated(text));
}

/**
 * What spellings have in common that nobody would take for another name.
 * @param {string} name
 */
function strictKey(name) {
  const plain = name.normalize("NFKD").toLowerCase().replace(/[и\u0456у]\p{M}/gu, (letter) => letter.normalize("NFC"));
  return plain.replace(/\p{M}|\p{Cf}|[\s\p{Pd}\u2212_'’ʼ‘‛ʻ`´ʿʾ′]/gu, "");
}

/**
 * What makes two spellings the same name, near enough for searching.
 * @param {string} name
 */
function nameKey(name) {
  return strictKey(name).replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * Offer a text as a file.
 * @param {string} name
 * @param {string} type
 * @param {Blob | string} content
 */
function download(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const anchor = element("a", { href: URL.createObjectURL(blob), download: name });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}
