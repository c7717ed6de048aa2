// What cannot be missing.

/** A value that cannot be missing where it is asked for. */
export function sure<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new TypeError("a value is missing");
  return value;
}
