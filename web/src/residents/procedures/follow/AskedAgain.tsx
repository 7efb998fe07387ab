import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Procedure } from "../../../api/procedures";
import { completeRequest, type Request, type RequestKey } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import { ErrorSummary } from "../../../parts/ErrorSummary";
import { Failure } from "../../../parts/Waiting";
import { DraftingContext, type Drafting } from "../filing/drafting";
import { FilingForm } from "../filing/FilingForm";
import { useDraft } from "../filing/useDraft";
import { faultsOfPointers, inSummary } from "../../../forms/view/faults";
import { fieldOf, placedFields } from "../../../forms/view/fields";
import { FieldView } from "../../../forms/view/FieldView";
import { serviceName } from "../../../requests/names";

interface Props {
  readonly of: RequestKey;
  readonly request: Request;
  readonly procedure: Procedure;
  readonly replace: (request: Request) => void;
}

/** What the service asks again, answered in place: only these questions, then back to the service. */
export function AskedAgain({ of: key, request, procedure, replace }: Props): VNode {
  const drafting = useDraft(key, procedure, request);
  return (
    <DraftingContext.Provider value={drafting}>
      <AskedForm drafting={drafting} replace={replace} />
    </DraftingContext.Provider>
  );
}

function AskedForm({ drafting, replace }: { drafting: Drafting } & Pick<Props, "replace">): VNode {
  const text = useText();
  const dates = useDates();
  const { request, procedure, answers, evaluation, refused, failure } = drafting;
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const placed = placedFields(
    procedure.form.ui.pages.flatMap(({ fields }) => fields),
    answers,
    evaluation,
  );
  const fields = (request.asked?.fields ?? []).flatMap((pointer) => fieldOf(placed, pointer) ?? []);
  const own = faultsOfPointers(fields, evaluation, text.language);
  const faults = [...refused, ...(asked ? own : [])];

  const send = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    setAsked(true);
    if (own.length > 0) return;
    setBusy(true);
    const done = await complete(drafting);
    setBusy(false);
    if (done) replace(done);
  };

  return (
    <section class="card card--ask" aria-labelledby="asked">
      <h2 id="asked">{text.say("asked.title", { service: serviceName(request, text) })}</h2>
      {request.asked && <p class="said">{text.say("quote", { words: request.asked.text })}</p>}
      {request.asked && (
        <p>
          {text.say(request.next.who === "you" ? "asked.by" : "asked.over", {
            day: dates.day(request.asked.by),
          })}
        </p>
      )}
      <form onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary faults={faults.map((fault) => inSummary(fault, text))} />
        {failure !== undefined && refused.length === 0 && (
          <Failure failure={failure} retry={() => void send()} />
        )}
        <FilingForm errors={new Map(faults.map(({ pointer, words }) => [pointer, words]))}>
          {fields.map((each) => (
            <FieldView key={each.pointer} {...each} />
          ))}
        </FilingForm>
        <button class="button button--wide" type="submit" disabled={busy}>
          {text.say(busy ? "asked.sending" : "asked.send")}
        </button>
      </form>
    </section>
  );
}

/** Saves what is answered, then gives the request back to its service; nothing when the town said no. */
async function complete({
  key,
  save,
  request,
  refuse,
  withFreshVersion,
}: Drafting): Promise<Request | undefined> {
  const saved = await save(request.page ?? "");
  if (!saved || saved === "kept") return undefined;
  try {
    return await withFreshVersion((version) => completeRequest(key, version));
  } catch (failure) {
    refuse(failure);
    return undefined;
  }
}
