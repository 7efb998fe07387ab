import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { answerReport, type Report } from "../../api/reports";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { serviceOf, useTerritory } from "../../territory/context";

interface Props {
  readonly report: Report;
  readonly secret: string;
  readonly replace: (report: Report) => void;
}

/** Asks the resident whether it is really mended, once the service says so; then thanks for the answer. */
export function AskRepaired({ report, secret, replace }: Props): VNode | null {
  const text = useText();
  const territory = useTerritory();
  const [doubting, setDoubting] = useState(false);
  const [words, setWords] = useState("");
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState(false);

  if (report.answer) {
    const service = text.of(serviceOf(territory, report.service)?.name);
    const key = report.answer.repaired ? "follow.answered.yes" : "follow.answered.no";
    const current = report.answer.repaired || report.status === "reopened";
    return current ? (
      <p class="notice notice--good" role="status">
        {text.say(key, { service })}
      </p>
    ) : null;
  }
  if (report.status !== "done") return null;

  const answer = async (repaired: boolean): Promise<void> => {
    setSending(true);
    setFailed(false);
    try {
      const said = words.trim();
      replace(await answerReport(report.reference, secret, { repaired, ...(said ? { text: said } : {}) }));
    } catch (failure) {
      console.warn("The answer was not taken", failure);
      setFailed(true);
    } finally {
      setSending(false);
    }
  };

  return (
    <section class="card card--ask" aria-labelledby="ask">
      <h2 id="ask">{text.say("follow.ask.title")}</h2>
      <p class="quiet">{text.say("follow.ask.text")}</p>
      {failed && (
        <p class="notice notice--late" role="alert">
          {text.say("follow.ask.failed")}
        </p>
      )}
      {doubting && (
        <Field id="why" label={text.say("follow.ask.why")} hint={text.say("follow.ask.whyHint")}>
          {(control) => (
            <textarea
              {...control}
              class="input"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <div class="row">
        {doubting ? (
          <>
            <button type="button" class="button" disabled={sending} onClick={() => void answer(false)}>
              {text.say("follow.ask.sendNo")}
            </button>
            <button type="button" class="button button--second" onClick={() => setDoubting(false)}>
              {text.say("follow.ask.cancel")}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="button" disabled={sending} onClick={() => void answer(true)}>
              {text.say("follow.ask.yes")}
            </button>
            <button type="button" class="button button--second" onClick={() => setDoubting(true)}>
              {text.say("follow.ask.no")}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
