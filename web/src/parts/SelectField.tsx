import type { VNode } from "preact";
import { Field } from "./Field";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** A field in which one of several is chosen. */
export function SelectField({ id, label, error, options, chosen, choose }: Props): VNode {
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <select
          {...control}
          class="input"
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {options.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
