// What spellings of a name have in common.

/** Cyrillic letters that are others with a mark: й, ї, ў. */
const LETTERS = /[\u0438\u0456\u0443]\p{M}/gu;
/** Marks, spaces, dashes, and all that stands for an apostrophe. */
const LOOSE = /\p{M}|\p{Cf}|[\s\p{Pd}\u2212_'\u2019\u02bc\u2018\u201b\u02bb`\u00b4\u02bf\u02be\u2032]/gu;

/** What spellings have in common that nobody would take for another name. */
export function strictKey(name: string) {
  const plain = name.normalize("NFKD").toLowerCase();
  return plain.replace(LETTERS, (letter) => letter.normalize("NFC")).replace(LOOSE, "");
}

/** What makes two spellings the same name, near enough for searching. */
export function nameKey(name: string) {
  return strictKey(name).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** No file is called by more letters of a title: some disks have no room for them. */
const LONGEST = 50;

/** A text as part of the name of a file, in any script: words joined by hyphens, Latin letters without marks. */
export function slug(text: string) {
  const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase();
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join("-")].slice(0, LONGEST).join("").replace(/-$/, "");
}
