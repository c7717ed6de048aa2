// The tie that the pointer rests on.

let pointed: number | null = null;

/** The place of the tie that the pointer rests on; null if it rests on none. */
export function pointedAt() {
  return pointed;
}

/** Remember which tie the pointer rests on. */
export function rememberPointed(index: number | null) {
  pointed = index;
}
