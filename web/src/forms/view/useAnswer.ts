import { useText } from "../../language/context";
import { useFilling } from "./filling";
import type { Placed } from "./fields";
import { idOf, valueAt } from "./pointers";

interface Answer<T> {
  readonly value: T | undefined;
  readonly change: (value: T | undefined) => void;
  /** What Field and FieldGroup need to ask the question. */
  readonly question: { id: string; label: string; hint: string | undefined; error: string | undefined };
}

/** The answer to one field, and its question in the reader's language. */
export function useAnswer<T>({ field, pointer }: Placed): Answer<T> {
  const text = useText();
  const { answers, evaluation, errors, change } = useFilling();
  const unit = text.of(field.unit);
  const label = text.of(field.label) + (unit ? ` (${unit})` : "");
  const optional = !evaluation.isRequired(pointer) && field.as !== "honour";
  return {
    value: valueAt(answers, pointer) as T | undefined,
    change: (value) => change(pointer, value),
    question: {
      id: idOf(pointer),
      label: optional ? text.say("form.optional", { label }) : label,
      hint: text.of(field.hint) || undefined,
      error: errors.get(pointer),
    },
  };
}
