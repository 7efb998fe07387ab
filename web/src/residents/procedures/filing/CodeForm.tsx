import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { ProblemError } from "../../../api/problem";
import { confirmMail } from "../../../api/requests";
import { Say, useText } from "../../../language/context";
import { navigate } from "../../../navigation/location";
import { ErrorSummary, type Fault } from "../../../parts/ErrorSummary";
import { Field } from "../../../parts/Field";
import { Failure } from "../../../parts/Waiting";
import { isGone, useDrafting } from "./drafting";

interface Props {
  readonly mail: string;
  readonly next: string;
  readonly again: () => void;
}

/** Asks for the code that the mail holds. */
export function CodeForm({ mail, next, again }: Props): VNode {
  const text = useText();
  const { key, replace, refuse } = useDrafting();
  const [typed, setTyped] = useState("");
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const tell = (words: string): void => setFaults([{ field: "code", words }]);

  const confirm = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const code = typed.replace(/\D/g, "");
    setFailure(undefined);
    if (code.length !== 6) return tell(text.say("contact.codeShort"));
    setFaults([]);
    setBusy(true);
    try {
      replace(await confirmMail(key, code));
      navigate(next);
    } catch (cause) {
      setBusy(false);
      if (isGone(cause)) return refuse(cause);
      if (cause instanceof ProblemError && cause.status < 500) tell(refusalWords(cause));
      else setFailure(cause);
    }
  };

  /** A wrong code may be typed again; one that is over, or was tried too often, is asked anew. */
  function refusalWords({ status }: ProblemError): string {
    return text.say(status === 422 || status === 403 ? "contact.codeWrong" : "contact.codeOver");
  }

  return (
    <form onSubmit={(event) => void confirm(event)} noValidate>
      <ErrorSummary faults={faults} />
      {failure !== undefined && <Failure failure={failure} retry={() => void confirm()} />}
      <p role="status" class="notice">
        <Say what="contact.sent" mail={<b>{mail}</b>} />
      </p>
      <Field
        id="code"
        label={text.say("contact.code")}
        hint={text.say("contact.codeHint")}
        error={faults[0]?.words}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            class="input input--code"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <button class="button button--wide" type="submit" disabled={busy}>
        {text.say(busy ? "contact.confirming" : "contact.confirm")}
      </button>
      <p>
        <button type="button" class="link" onClick={again}>
          {text.say("contact.again")}
        </button>
      </p>
    </form>
  );
}
