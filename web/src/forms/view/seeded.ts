import type { Answers, Field, Form } from "../form";
import { schemaOf } from "./fields";
import { valueAt, withValue } from "./pointers";

/** How many items a group asks for at least, and takes at most. */
export function limitsOf(form: Form, field: Field): { least: number; most: number } {
  const { minItems = 1, maxItems = Infinity } = schemaOf(form, field);
  const least = field.require === true ? Math.max(1, Number(minItems)) : 0;
  return { least, most: Number(maxItems) };
}

/** The answers with the items that a group asks for in any case, so that their questions are there to be answered. */
export function seeded(form: Form, answers: Answers): Answers {
  return form.ui.pages
    .flatMap(({ fields }) => fields)
    .filter(({ as, at }) => as === "group" && valueAt(answers, at) === undefined)
    .reduce((before, field) => {
      const items = Array.from({ length: limitsOf(form, field).least }, () => ({}));
      return items.length > 0 ? withValue(before, field.at, items) : before;
    }, answers);
}
