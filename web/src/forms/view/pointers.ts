import type { Answers } from "../form";

/** A place in a list, which is begun by the first answer to it. */
const ITEM = /^\d+$/;

/** The value at a JSON pointer, or nothing. */
export function valueAt(answers: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | undefined | null)?.[part],
    answers,
  );
}

/** The same answers with another value at a pointer; nothing takes the value away. */
export function withValue(answers: Answers, pointer: string, value: unknown): Answers {
  return changed(answers, partsOf(pointer), value) as Answers;
}

/** The id of the control that answers a pointer: `/children/0/name` is `f-children-0-name`. */
export function idOf(pointer: string): string {
  return `f${pointer.replace(/[^A-Za-z0-9]/g, "-")}`;
}

function changed(before: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(before) || (before === undefined && ITEM.test(part))) {
    const at = Number(part);
    const copy = [...((before ?? []) as unknown[])];
    while (copy.length < at) copy.push({});
    copy[at] = changed(copy[at], rest, value);
    return copy;
  }
  const { [part]: old, ...others } = (before ?? {}) as Record<string, unknown>;
  const now = changed(old, rest, value);
  return now === undefined ? others : { ...others, [part]: now };
}

function partsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
}
