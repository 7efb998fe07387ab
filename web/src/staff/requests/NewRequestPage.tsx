import "../../styles/procedures.css";
import "../../styles/requests.css";
import type { VNode } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { listProcedures, type ProcedureSummary } from "../../api/procedures";
import { hasStatus } from "../../api/problem";
import type { Begun } from "../../api/requests";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field, FieldGroup } from "../../parts/Field";
import { SelectField } from "../../parts/SelectField";
import { Failure, Skeleton } from "../../parts/Waiting";
import { requestAddress } from "../../requests/addresses";
import { useAgent } from "../session/agent";
import { beginFor, HOME, type Entry } from "./staffRequests";

const CHANNELS = ["phone", "counter"] as const;

/** Writes down what a caller or a visitor asks: the agent fills in the residents' own form, and the request says so. */
export default function NewRequestPage(): VNode {
  const text = useText();
  const list = useLoaded("procedures", listProcedures);
  const [begun, setBegun] = useState<Begun>();
  const before = (
    <p>
      <a class="link" href={HOME}>
        ← {text.say("case.back")}
      </a>
    </p>
  );
  return (
    <Page title={text.say("entry.title")} before={before}>
      {begun ? (
        <BegunFor begun={begun} again={() => setBegun(undefined)} />
      ) : (
        <>
          <p>{text.say("entry.lead")}</p>
          {list.failure !== undefined && !list.renewing && (
            <Failure failure={list.failure} retry={list.renew} />
          )}
          {list.content ? (
            <EntryForm procedures={list.content} done={setBegun} />
          ) : (
            list.renewing && <Skeleton />
          )}
        </>
      )}
    </Page>
  );
}

/** The draft is there: the form opens beside, and its link stays here for the person. */
function BegunFor({ begun, again }: { begun: Begun; again: () => void }): VNode {
  const text = useText();
  const address = requestAddress({ reference: begun.reference, secret: begun.followSecret });
  return (
    <>
      <p class="notice notice--good" role="status">
        {text.say("entry.begun", { reference: begun.reference })}
      </p>
      <p>
        <a class="button" href={address} target="_blank" rel="noopener">
          {text.say("entry.fill")}
        </a>
      </p>
      <p class="quiet small">{text.say("entry.next")}</p>
      <button type="button" class="button button--second" onClick={again}>
        {text.say("entry.another")}
      </button>
    </>
  );
}

interface FormProps {
  readonly procedures: readonly ProcedureSummary[];
  readonly done: (begun: Begun) => void;
}

function EntryForm({ procedures, done }: FormProps): VNode {
  const text = useText();
  const { draft, change, faults, failure, busy, send } = useEntry(done);
  const summary = useMemo(
    () => faults.map((field) => ({ field: `entry-${field}`, words: text.say(`entry.missing.${field}`) })),
    [faults, text],
  );
  const errorOf = (field: keyof Entry): string | undefined =>
    faults.includes(field) ? text.say(`entry.missing.${field}`) : undefined;
  const submit = (event: Event): void => {
    event.preventDefault();
    void send();
  };
  return (
    <form class="card" onSubmit={submit} noValidate>
      <ErrorSummary faults={summary} />
      {failure !== undefined && <Failure failure={failure} retry={() => void send()} />}
      <SelectField
        id="entry-procedure"
        label={text.say("entry.procedure")}
        error={errorOf("procedure")}
        options={[
          ["", text.say("form.choose")],
          ...procedures.map(({ id, title }) => [id, text.of(title)] as const),
        ]}
        chosen={draft.procedure ?? ""}
        choose={(procedure) => change({ procedure })}
      />
      <FieldGroup id="entry-channel" label={text.say("entry.channel")} error={errorOf("channel")}>
        {CHANNELS.map((channel) => (
          <label class="choice" key={channel}>
            <input
              type="radio"
              name="channel"
              checked={draft.channel === channel}
              onChange={() => change({ channel })}
            />
            {text.say(`entry.channel.${channel}`)}
          </label>
        ))}
      </FieldGroup>
      <Field
        id="entry-mail"
        label={text.say("entry.mail")}
        hint={text.say("entry.mailHint")}
        error={errorOf("mail")}
      >
        {(control) => (
          <input
            {...control}
            class="input"
            type="email"
            autocomplete="off"
            value={draft.mail ?? ""}
            onInput={(event) => change({ mail: event.currentTarget.value })}
          />
        )}
      </Field>
      <button class="button" type="submit" disabled={busy}>
        {text.say(busy ? "procedure.beginning" : "entry.begin")}
      </button>
    </form>
  );
}

type Draft = Partial<Entry>;

function useEntry(done: (begun: Begun) => void) {
  const agent = useAgent();
  const [draft, setDraft] = useState<Draft>({});
  const [faults, setFaults] = useState<readonly (keyof Entry)[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  // One key as long as nothing changes: a click whose answer was lost does not begin a second draft.
  const attempt = useRef(crypto.randomUUID());

  const change = (part: Draft): void => {
    setDraft({ ...draft, ...part });
    attempt.current = crypto.randomUUID();
  };

  const send = async (): Promise<void> => {
    const { procedure, channel } = draft;
    const mail = draft.mail?.trim();
    setFailure(undefined);
    setFaults([...(procedure ? [] : ["procedure" as const]), ...(channel ? [] : ["channel" as const])]);
    if (!procedure || !channel) return;
    setBusy(true);
    try {
      done(await beginFor(agent, { procedure, channel, ...(mail ? { mail } : {}) }, attempt.current));
    } catch (cause) {
      const fields = hasStatus(cause, 422) ? fieldsOf(cause.violations) : [];
      setFaults(fields);
      if (fields.length === 0) setFailure(cause);
    } finally {
      setBusy(false);
    }
  };

  return { draft, change, faults, failure, busy, send };
}

function fieldsOf(violations: readonly { readonly pointer: string }[]): (keyof Entry)[] {
  return (["procedure", "channel", "mail"] as const).filter((field) =>
    violations.some(({ pointer }) => pointer.startsWith(`#/${field}`)),
  );
}
