import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../../language/context";
import { ErrorSummary, type Fault } from "../../parts/ErrorSummary";
import { Failure } from "../../parts/Waiting";
import { categoryOf, serviceOf, useTerritory } from "../../territory/context";
import { faultsOf, STEP_OF, type DraftField } from "./draft";
import { useFiling } from "./filing";
import { Step } from "./Step";

const FIELDS: readonly DraftField[] = ["place", "category", "description", "mail"];

/** All that was said, each with a way to change it, who will receive it, and the one button that sends. */
export function CheckStep(): VNode {
  const text = useText();
  const { draft, refused, failure, outbox, submit } = useFiling();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const own = faultsOf(draft);
  const told = FIELDS.flatMap((field) => {
    const key = refused[field];
    return key ? [{ field, path: STEP_OF[field], words: text.say(key) }] : [];
  });

  const send = (): void => {
    const wrong = FIELDS.flatMap((field) => {
      const key = own[field];
      return key ? [{ field, path: STEP_OF[field], words: text.say(key) }] : [];
    });
    setFaults(wrong);
    if (wrong.length === 0) void submit();
  };

  return (
    <Step step={4} title={text.say("report.check.title")} back="/signaler/details">
      <ErrorSummary faults={told.length > 0 ? told : faults} />
      {failure !== undefined && told.length === 0 && <Failure failure={failure} retry={send} />}
      <Facts />
      <p class="small quiet">{text.say("report.check.privacy")}</p>
      <button type="button" class="button button--wide" disabled={outbox.isSending()} onClick={send}>
        {text.say(outbox.isSending() ? "report.check.sending" : "report.check.send")}
      </button>
    </Step>
  );
}

function Facts(): VNode {
  const text = useText();
  const { draft } = useFiling();
  const territory = useTerritory();
  const category = categoryOf(territory, draft.category);
  const service = text.of(serviceOf(territory, category?.service)?.name);
  const place = draft.place?.label ?? (draft.place ? `${draft.place.lat}, ${draft.place.lon}` : "–");
  return (
    <div class="card">
      <dl class="facts">
        <Fact what={text.say("report.check.where")} path={STEP_OF.place} value={place} />
        <Fact
          what={text.say("report.check.what")}
          path={STEP_OF.category}
          value={text.of(category?.name) || "–"}
        />
        <Fact
          what={text.say("report.check.details")}
          path={STEP_OF.description}
          value={draft.description || "–"}
        />
        <Fact
          what={text.say("report.check.mail")}
          path={STEP_OF.mail}
          value={draft.mail || text.say("report.check.noMail")}
        />
      </dl>
      {service && (
        <p>
          {text.say("report.check.who", { service })}{" "}
          {category?.targetDays && text.count("report.check.days", category.targetDays)}
        </p>
      )}
    </div>
  );
}

function Fact({ what, value, path }: { what: string; value: string; path: string }): VNode {
  const text = useText();
  return (
    <div class="facts__line">
      <dt>{what}</dt>
      <dd class="said">{value}</dd>
      <dd class="facts__change">
        <a class="link" href={path} aria-label={text.say("report.check.changeWhat", { what })}>
          {text.say("report.check.change")}
        </a>
      </dd>
    </div>
  );
}
