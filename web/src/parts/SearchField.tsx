import type { VNode } from "preact";
import { Field } from "./Field";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly type: (words: string) => void;
}

/** A field in which plain words are typed that find something as they are typed. */
export function SearchField({ id, label, hint, typed, type }: Props): VNode {
  return (
    <Field id={id} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          class="input"
          type="search"
          autoComplete="off"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      )}
    </Field>
  );
}
