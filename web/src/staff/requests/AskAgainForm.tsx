import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Procedure } from "../../api/procedures";
import { evaluate } from "../../forms/evaluate";
import type { FormPage } from "../../forms/form";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { ErrorSummary } from "../../parts/ErrorSummary";
import { Field, FieldGroup } from "../../parts/Field";
import { visiblePages } from "../../forms/view/fields";
import { answeredOn } from "../../forms/view/today";
import { useTerritory } from "../../territory/context";
import { LONGEST, type StaffRequest } from "./staffRequests";
import { Told } from "./Told";
import type { Acting } from "./useAct";
import { useKept } from "./useKept";

interface Props {
  readonly request: StaffRequest;
  readonly acting: Acting;
  readonly procedure: Procedure;
}

interface Draft {
  readonly fields: readonly string[];
  readonly text: string;
}

const EMPTY: Draft = { fields: [], text: "" };

/** Asks the person to answer chosen questions anew, and says why; the service's delay waits for the answer. */
export function AskAgainForm({ request, acting, procedure }: Props): VNode {
  const text = useText();
  const { said, refused } = acting.tried("asked");
  const [draft, change, drop] = useKept(`ask.${request.reference}`, EMPTY);
  const [missing, setMissing] = useState<Partial<Record<keyof Draft, Key>>>({});
  const pages = useAskable(request, procedure);
  const faults = useMemo(
    () =>
      (["fields", "text"] as const).flatMap((field) => {
        const key = missing[field] ?? (refused[field] ? (`work.ask.${field}` as const) : undefined);
        return key ? [{ field: `ask-${field}`, words: text.say(key) }] : [];
      }),
    [missing, refused, text],
  );
  const errorOf = (field: keyof Draft): string | undefined =>
    faults.find((fault) => fault.field === `ask-${field}`)?.words;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = {
      ...(draft.fields.length === 0 ? { fields: "work.ask.fields" as const } : {}),
      ...(draft.text.trim() === "" ? { text: "work.ask.text" as const } : {}),
    };
    setMissing(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (await acting.send("asked", { text: draft.text.trim(), fields: draft.fields })) drop();
  };

  const toggle = (at: string, checked: boolean): void =>
    change({ fields: checked ? [...draft.fields, at] : draft.fields.filter((each) => each !== at) });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Told said={said} request={request} />
      <ErrorSummary faults={faults} />
      <FieldGroup id="ask-fields" label={text.say("work.ask.which")} error={errorOf("fields")}>
        {pages.map((page) => (
          <fieldset class="field" key={page.id}>
            <legend class="quiet small">{text.of(page.title)}</legend>
            {page.fields.map((field) => (
              <label class="choice" key={field.at}>
                <input
                  type="checkbox"
                  checked={draft.fields.includes(field.at)}
                  onChange={(event) => toggle(field.at, event.currentTarget.checked)}
                />
                {text.of(field.label)}
              </label>
            ))}
          </fieldset>
        ))}
      </FieldGroup>
      <Field
        id="ask-text"
        label={text.say("work.ask.why")}
        hint={text.say("work.ask.whyHint")}
        error={errorOf("text")}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            maxLength={LONGEST}
            value={draft.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <button class="button" type="submit" disabled={said === "sending"}>
        {text.say(said === "sending" ? "work.sending" : "work.ask.send")}
      </button>
    </form>
  );
}

/** The questions that were shown to the person and have an answer of theirs. */
function useAskable(request: StaffRequest, { form }: Procedure): readonly FormPage[] {
  const { zone } = useTerritory();
  const day = answeredOn(zone, request.submittedAt);
  return useMemo(() => {
    const evaluation = evaluate(form, request.answers, day);
    return visiblePages(form, evaluation)
      .map((page) => ({
        ...page,
        fields: page.fields.filter(
          ({ as, at }) => as !== "note" && as !== "computed" && evaluation.isVisible(at),
        ),
      }))
      .filter(({ fields }) => fields.length > 0);
  }, [form, request.answers, day]);
}
