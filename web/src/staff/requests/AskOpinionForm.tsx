import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Procedure } from "../../api/procedures";
import { useText } from "../../language/context";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field } from "../../parts/Field";
import { SelectField } from "../../parts/SelectField";
import { useTerritory } from "../../territory/context";
import { ShownChoice } from "./ShownChoice";
import { LONGEST, type Shown, type StaffRequest } from "./staffRequests";
import { Told } from "./Told";
import type { Acting } from "./useAct";
import { useKept } from "./useKept";

interface Props {
  readonly request: StaffRequest;
  readonly acting: Acting;
  readonly procedure: Procedure;
}

interface Draft {
  /** A service, or nothing for somebody outside. */
  readonly service: string;
  readonly mail: string;
  readonly question: string;
  readonly shown: Shown;
}

const EMPTY: Draft = { service: "", mail: "", question: "", shown: { pages: [], pieces: [] } };

/** Asks another service, or an expert outside, what they think; they answer by a link. */
export function AskOpinionForm({ request, acting, procedure }: Props): VNode {
  const text = useText();
  const { services } = useTerritory();
  const { said, refused } = acting.tried("opinions");
  const [draft, change, drop] = useKept(`opinion.${request.reference}`, EMPTY);
  const [tried, setTried] = useState(false);
  const isOutside = draft.service === "";
  const noMail =
    refused["from"] !== undefined || (tried && isOutside && !/^\S+@\S+$/.test(draft.mail.trim()));
  const noQuestion = refused["question"] !== undefined || (tried && draft.question.trim() === "");
  const faults = useMemo(
    () => [
      ...(noMail ? [{ field: "expert", words: text.say("work.opinion.noMail") }] : []),
      ...(noQuestion ? [{ field: "question", words: text.say("work.opinion.noQuestion") }] : []),
    ],
    [noMail, noQuestion, text],
  );

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const question = draft.question.trim();
    const from = isOutside ? draft.mail.trim() : draft.service;
    if (question === "" || (isOutside && !/^\S+@\S+$/.test(from))) return;
    if (!(await acting.send("opinions", { from, question, shown: draft.shown }))) return;
    drop();
    setTried(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Told said={said} request={request} />
      <ErrorSummary faults={faults} />
      <SelectField
        id="expert-service"
        label={text.say("work.opinion.who")}
        options={[
          ["", text.say("work.opinion.outside")],
          ...services
            .filter(({ id }) => id !== request.service.id)
            .map(({ id, name }) => [id, text.of(name)] as const),
        ]}
        chosen={draft.service}
        choose={(service) => change({ service })}
      />
      {isOutside && (
        <Field
          id="expert"
          label={text.say("work.opinion.mail")}
          error={noMail ? text.say("work.opinion.noMail") : undefined}
        >
          {(control) => (
            <input
              {...control}
              class="input"
              type="email"
              autocomplete="off"
              value={draft.mail}
              onInput={(event) => change({ mail: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field
        id="question"
        label={text.say("work.opinion.question")}
        hint={text.say("work.opinion.questionHint")}
        error={noQuestion ? text.say("work.opinion.noQuestion") : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            maxLength={LONGEST}
            value={draft.question}
            onInput={(event) => change({ question: event.currentTarget.value })}
          />
        )}
      </Field>
      <ShownChoice
        request={request}
        procedure={procedure}
        shown={draft.shown}
        change={(shown) => change({ shown })}
      />
      <button class="button" type="submit" disabled={said === "sending"}>
        {text.say(said === "sending" ? "work.sending" : "work.opinion.send")}
      </button>
    </form>
  );
}
