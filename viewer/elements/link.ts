// Links to the web.

import { element, isolated } from "./element";

/** A link, if the address is a web address and nothing else; otherwise its text. */
export function link(address: string, text: string) {
  let url;
  try {
    url = /^https?:\/\//i.test(address) ? new URL(address) : null;
  } catch {
    url = null;
  }
  if (url === null || !["http:", "https:"].includes(url.protocol)) return isolated(text);
  return element("a", { href: url.href, rel: "noopener noreferrer nofollow", target: "_blank" }, isolated(text));
}
