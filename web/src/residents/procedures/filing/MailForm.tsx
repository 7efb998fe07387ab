import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { ProblemError } from "../../../api/problem";
import type { Answers } from "../../../forms/form";
import { useText } from "../../../language/context";
import { ErrorSummary, type Fault } from "../../../parts/ErrorSummary";
import { Field } from "../../../parts/Field";
import { Failure } from "../../../parts/Waiting";
import { placedFields, type Placed } from "../../../forms/view/fields";
import { valueAt } from "../../../forms/view/pointers";
import { useTerritory } from "../../../territory/context";
import { residentSession } from "../account/residentSession";
import { askCode, isOfAccount } from "./askCode";
import { isGone, useDrafting } from "./drafting";

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Asks for a mail address, and has a code sent there. */
export function MailForm({ sent }: { sent: (mail: string) => void }): VNode {
  const text = useText();
  const { key, procedure, answers, evaluation, refuse } = useDrafting();
  const { residents } = useTerritory().signIn;
  const fields = procedure.form.ui.pages.flatMap((page) => page.fields);
  const [typed, setTyped] = useState(() => mailAmong(placedFields(fields, answers, evaluation), answers));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [mustSignIn, setMustSignIn] = useState(false);
  const [busy, setBusy] = useState(false);
  const tell = (words: string): void => setFaults([{ field: "mail", words }]);

  const send = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    const mail = typed.trim();
    setFailure(undefined);
    setMustSignIn(false);
    if (!MAIL.test(mail)) return tell(text.say("contact.notMail"));
    setFaults([]);
    setBusy(true);
    try {
      await askCode(key, mail, residents);
      sent(mail);
    } catch (cause) {
      setBusy(false);
      if (isGone(cause)) return refuse(cause);
      if (isOfAccount(cause)) return setMustSignIn(true);
      const kind = cause instanceof ProblemError ? cause.status : 0;
      if (kind === 422) tell(text.say("contact.notMail"));
      else if (kind === 429 || kind === 409) tell(text.say("contact.tooMany"));
      else setFailure(cause);
    }
  };

  const signIn = (): void => {
    residentSession(residents)
      .then((session) => session.signIn())
      .catch(setFailure);
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary faults={faults} />
      {failure !== undefined && <Failure failure={failure} retry={() => void send()} />}
      {mustSignIn && (
        <div class="notice notice--wait" role="alert">
          <p>{text.say("contact.ofAccount")}</p>
          <button type="button" class="button button--second" onClick={signIn}>
            {text.say("account.signIn")}
          </button>
        </div>
      )}
      <Field
        id="mail"
        label={text.say("contact.mail")}
        hint={text.say("contact.mailHint")}
        error={faults[0]?.words}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            type="email"
            inputMode="email"
            autoComplete="email"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <button class="button button--wide" type="submit" disabled={busy}>
        {text.say(busy ? "contact.sending" : "contact.send")}
      </button>
      <p class="small quiet">{text.say("contact.without")}</p>
    </form>
  );
}

/** The address that the form asked for already, if it did: nobody types it twice. */
function mailAmong(placed: readonly Placed[], answers: Answers): string {
  const mails = placed
    .filter(({ field }) => field.as === "mail")
    .map(({ pointer }) => valueAt(answers, pointer));
  return mails.find((mail): mail is string => typeof mail === "string") ?? "";
}
