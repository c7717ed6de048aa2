// The elements of the template.

/** What each element that has an id is. */
interface Elements {
  announcement: HTMLParagraphElement;
  "all-time": HTMLInputElement;
  "all-time-label": HTMLSpanElement;
  band: SVGSVGElement;
  data: HTMLScriptElement;
  day: HTMLInputElement;
  "day-words": HTMLOutputElement;
  "filter-toggle": HTMLButtonElement;
  hint: HTMLParagraphElement;
  key: HTMLDivElement;
  kinds: HTMLUListElement;
  "kinds-title": HTMLHeadingElement;
  language: HTMLSelectElement;
  "language-label": HTMLLabelElement;
  changed: HTMLParagraphElement;
  legend: HTMLElement;
  "legend-title": HTMLHeadingElement;
  level: HTMLSelectElement;
  "level-label": HTMLLabelElement;
  methods: HTMLDivElement;
  "methods-fold": HTMLDetailsElement;
  "methods-title": HTMLElement;
  moved: HTMLDivElement;
  names: HTMLDataListElement;
  next: HTMLButtonElement;
  notes: HTMLParagraphElement;
  panel: HTMLElement;
  "path-answer": HTMLDivElement;
  "path-clear": HTMLButtonElement;
  "path-find": HTMLButtonElement;
  "path-form": HTMLFormElement;
  "path-from": HTMLInputElement;
  "path-from-label": HTMLLabelElement;
  "path-title": HTMLHeadingElement;
  "path-to": HTMLInputElement;
  "path-to-label": HTMLLabelElement;
  picture: HTMLDivElement;
  "picture-frame": HTMLDivElement;
  play: HTMLButtonElement;
  png: HTMLButtonElement;
  previous: HTMLButtonElement;
  search: HTMLInputElement;
  "search-answer": HTMLSpanElement;
  "search-label": HTMLLabelElement;
  shapes: HTMLDivElement;
  skip: HTMLButtonElement;
  sources: HTMLDivElement;
  "sources-fold": HTMLDetailsElement;
  "sources-line": HTMLElement;
  standfirst: HTMLParagraphElement;
  "standfirst-whole": HTMLButtonElement;
  story: HTMLElement;
  "story-back": HTMLButtonElement;
  "story-begin": HTMLButtonElement;
  "story-close": HTMLButtonElement;
  "story-next": HTMLButtonElement;
  "story-place": HTMLSpanElement;
  "story-sources": HTMLDivElement;
  "story-text": HTMLSpanElement;
  "story-title": HTMLSpanElement;
  ticks: SVGSVGElement;
  time: HTMLDivElement;
  title: HTMLHeadingElement;
  types: HTMLDivElement;
  views: HTMLDivElement;
  years: HTMLDivElement;
}

/** The element of the template with an id. */
export function byId<Id extends keyof Elements>(id: Id) {
  return document.getElementById(id) as unknown as Elements[Id];
}
