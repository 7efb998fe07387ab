import type { VNode } from "preact";
import { useText } from "../../language/context";
import type { Placed } from "./fields";
import { useFilling } from "./filling";
import { idOf, valueAt } from "./pointers";
import { useValueWords } from "./valueWords";

/** What the form computes from the answers. */
export function ComputedField({ field, pointer }: Placed): VNode {
  const text = useText();
  const wordsOf = useValueWords();
  const { evaluation } = useFilling();
  const value = valueAt(evaluation.answers, pointer);
  return (
    <p class="computed" id={idOf(pointer)} tabIndex={-1}>
      <span>{text.of(field.label)}</span>{" "}
      <output class="computed__value">{value === undefined ? "–" : wordsOf(field, value)}</output>
      {field.hint && <span class="field__hint">{text.of(field.hint)}</span>}
    </p>
  );
}

/** Words that stand between the questions. */
export function Note({ field }: Placed): VNode {
  const text = useText();
  return (
    <div class="notice">
      {text.of(field.label) && (
        <p>
          <b>{text.of(field.label)}</b>
        </p>
      )}
      {field.text && <p class="said">{text.of(field.text)}</p>}
    </div>
  );
}
