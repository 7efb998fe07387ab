import type { VNode } from "preact";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { readReference } from "../../parts/reference";

interface Props {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** The address of the page of a reference. */
  readonly pageOf: (reference: string) => string;
}

/** Narrows a list by words, and opens a whole reference on Enter. */
export function FindField({ typed, type, pageOf }: Props): VNode {
  const text = useText();
  const onKey = (event: KeyboardEvent): void => {
    const reference = event.key === "Enter" ? readReference(typed) : undefined;
    if (reference) navigate(pageOf(reference));
    if (event.key === "Escape") (event.currentTarget as HTMLElement).blur();
  };
  return (
    <label class="search__field">
      <span class="small">{text.say("inbox.find")}</span>
      <input
        id="find"
        class="input"
        type="search"
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </label>
  );
}
