"use strict";
// Text from the data reaches the page only through these functions, and only as text.

const DATA = JSON.parse(document.getElementById("data").textContent);
const state = { language: DATA.language, hidden: new Set(), chosen: null };

/** The fixed word of the page in the language in force. */
function word(name) {
  return WORDS[state.language][name];
}

/** A text of the data: in the language in force, else in English, else as first given. */
function local(text) {
  if (!text) return "";
  for (const language of [state.language, "en"]) {
    if (Object.hasOwn(text, language)) return text[language];
  }
  return Object.values(text)[0];
}

/** A new element with text, attributes and children; nothing is ever read as markup. */
function element(name, { text, ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A text whose own direction decides which way it runs. */
function isolated(text, language) {
  const made = element("bdi", { text });
  if (language) made.lang = language;
  return made;
}

/** A link, if the address is a web address and nothing else; otherwise its text. */
function link(address, text) {
  let url = null;
  try {
    url = /^https?:\/\//i.test(address) ? new URL(address) : null;
  } catch {
    url = null;
  }
  if (url === null || !["http:", "https:"].includes(url.protocol)) return isolated(text);
  return element("a", { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank" }, isolated(text));
}

/** What makes two spellings the same name, near enough for searching. */
function nameKey(name) {
  return name.normalize("NFKD").toLowerCase().replace(/\p{M}|\p{Cf}/gu, "").replace(/[^\p{L}\p{N}]+/gu, "");
}
