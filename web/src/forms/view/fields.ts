import type { Evaluation } from "../evaluate";
import type { Answers, Field, Form, FormPage, Stop } from "../form";
import { valueAt, withValue } from "./pointers";

/** A field at the place where it stands in the answers: inside a group, once for each item. */
export interface Placed {
  readonly field: Field;
  readonly pointer: string;
}

/** The pages that have something to ask now. */
export function visiblePages(form: Form, { isVisible }: Evaluation): readonly FormPage[] {
  return form.ui.pages.filter(({ fields }) => fields.some(({ at }) => isVisible(at)));
}

/** The fields shown now, groups followed by the fields of each of their items. */
export function placedFields(
  fields: readonly Field[],
  answers: Answers,
  evaluation: Evaluation,
  base = "",
): readonly Placed[] {
  return fields
    .map((field) => ({ field, pointer: base + field.at }))
    .filter(({ pointer }) => evaluation.isVisible(pointer))
    .flatMap((placed) => [placed, ...itemFields(placed, answers)]);

  function itemFields({ field, pointer }: Placed, among: Answers): readonly Placed[] {
    const items = valueAt(among, pointer);
    if (field.as !== "group" || !field.fields || !Array.isArray(items)) return [];
    const inner = field.fields;
    return items.flatMap((_, i) => placedFields(inner, among, evaluation, `${pointer}/${i}`));
  }
}

/** The field that a pointer into the answers speaks of: its own, or the nearest around it. */
export function fieldOf(placed: readonly Placed[], pointer: string): Placed | undefined {
  return placed
    .filter((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`))
    .sort((one, other) => other.pointer.length - one.pointer.length)[0];
}

export function pageOf(form: Form, pointer: string): FormPage | undefined {
  return form.ui.pages.find(({ fields }) =>
    fields.some(({ at }) => pointer === at || pointer.startsWith(`${at}/`)),
  );
}

/** Why one cannot go on from this page, if so. */
export function stopOf(page: FormPage, { stops }: Evaluation): Stop | undefined {
  return stops.find((stop) => stop.page === page.id);
}

/** The answers without their files, for another request: a file belongs to the one that it was sent for. */
export function withoutFiles(fields: readonly Field[], answers: Answers): Answers {
  return fields.reduce((before, { as, at, fields: inner = [] }) => {
    if (as === "file") return withValue(before, at, undefined);
    const items = valueAt(before, at);
    if (as !== "group" || !Array.isArray(items)) return before;
    return withValue(
      before,
      at,
      items.map((item: Answers) => withoutFiles(inner, item)),
    );
  }, answers);
}

/** What the schema says of the value at a field of the root, such as how many items a group may have. */
export function schemaOf(form: Form, { at }: Field): Readonly<Record<string, unknown>> {
  const properties = form.schema["properties"] as Record<string, Record<string, unknown>> | undefined;
  return properties?.[at.slice(1)] ?? {};
}
