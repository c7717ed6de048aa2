// Texts of the data, in the language in force.

import { DATA } from "../data/data";
import { now } from "../data/state";
import type { LocalText } from "../data/types";

/** What the exporter says of the language in force. */
export function spoken() {
  return DATA.languages[now().language];
}

/** The language with a code, or else the one the page opened in. */
export function languageOf(code: string | null) {
  return code !== null && Object.hasOwn(DATA.languages, code) ? code : DATA.language;
}

/** A text of the data: in the language in force, else in English, else as first given. */
export function local(text: LocalText | null | undefined) {
  if (!text || typeof text === "string") return text ?? "";
  for (const language of [now().language, "en"]) {
    if (Object.hasOwn(text, language)) return text[language];
  }
  return Object.values(text)[0];
}
