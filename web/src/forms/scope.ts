/** What a condition or an expression can read: the answers kept so far, and those of the item of a group. */
export interface Scope {
  readonly root: Kept;
  readonly item: Kept;
  /** The day in the territory's zone, `2026-11-26`. */
  readonly today: string;
}

export type Kept = Record<string, unknown>;

/** The answer at `/x`, `./x` or, in an address, `/x/city`; nothing when there is none. */
export function at({ root, item }: Scope, pointer: string): unknown {
  const [from, path] = pointer.startsWith("./") ? [item, pointer.slice(1)] : [root, pointer];
  return path
    .split("/")
    .slice(1)
    .reduce<unknown>((value, name) => own(value, name), from);
}

/** A member of an object of its own; nothing of what every object inherits. */
export function own(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isObject(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
