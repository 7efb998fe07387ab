import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { navigate } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field } from "../../parts/Field";
import { HumanWay } from "../../parts/HumanWay";
import { readReference } from "../../parts/reference";

/** Finds a report by its reference, as said on the phone or read from a receipt. */
export function EntryPage(): VNode {
  const text = useText();
  return (
    <Page title={text.say("follow.title")}>
      <ReferenceForm />
      <HumanWay counter />
    </Page>
  );
}

export function ReferenceForm({ last = "" }: { last?: string }): VNode {
  const text = useText();
  const [typed, setTyped] = useState(last);
  const [error, setError] = useState<Key>();
  const [faults, setFaults] = useState<{ field: string; words: string }[]>([]);
  const open = (event: Event): void => {
    event.preventDefault();
    const reference = readReference(typed);
    if (reference) return navigate(`/suivi/${reference}`);
    const key = typed.trim() ? "follow.referenceWrong" : "follow.referenceMissing";
    setError(key);
    setFaults([{ field: "reference", words: text.say(key) }]);
  };
  return (
    <form onSubmit={open} noValidate>
      <ErrorSummary faults={faults} />
      <Field
        id="reference"
        label={text.say("follow.reference")}
        hint={text.say("follow.referenceHint")}
        error={error && text.say(error)}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <button class="button button--wide" type="submit">
        {text.say("follow.open")}
      </button>
    </form>
  );
}
