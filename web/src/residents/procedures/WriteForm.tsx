import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { Field } from "../../parts/Field";
import { Failure } from "../../parts/Waiting";
import { useAct } from "../../api/useAct";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Said when nothing is written; without it, nothing has to be. */
  readonly missing?: Key;
  /** Said when it comes too late. */
  readonly over?: Key;
  readonly send: Key;
  readonly sending: Key;
  readonly button: string;
  readonly act: (words: string) => Promise<void>;
}

const LONGEST = 2000;

/** Words to the town: written, sent, and kept in the field until they arrived. */
export function WriteForm({ id, label, hint, missing, over, send, sending, button, act }: Props): VNode {
  const text = useText();
  const [words, setWords] = useState("");
  const [lacks, setLacks] = useState(false);
  const { busy, failure, run, retry } = useAct();
  const tooLate = over !== undefined && hasStatus(failure, 409);

  const leave = (event: Event): void => {
    event.preventDefault();
    const lacking = missing !== undefined && words.trim() === "";
    setLacks(lacking);
    if (lacking) return document.getElementById(id)?.focus();
    run(async () => {
      await act(words.trim());
      setWords("");
    });
  };

  return (
    <form class="unprinted" onSubmit={leave} noValidate>
      <Field id={id} label={label} hint={hint} error={lacks && missing ? text.say(missing) : undefined}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            maxLength={LONGEST}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      {tooLate && (
        <p class="notice notice--late" role="alert">
          {text.say(over)}
        </p>
      )}
      {failure !== undefined && !tooLate && <Failure failure={failure} retry={retry} />}
      <button class={`button ${button}`} type="submit" disabled={busy}>
        {text.say(busy ? sending : send)}
      </button>
    </form>
  );
}
