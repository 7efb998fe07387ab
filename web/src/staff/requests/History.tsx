import type { VNode } from "preact";
import type { Form } from "../../forms/form";
import { useDates, useText } from "../../language/context";
import type { Text } from "../../language/text";
import { serviceOf, useTerritory } from "../../territory/context";
import type { Territory } from "../../territory/types";
import type { HistoryStep, Opinion, StaffRequest } from "./staffRequests";

/** What happened, newest first: who did it, when, and why; then the opinions that were asked. */
export function History({ request, form }: { request: StaffRequest; form: Form | undefined }): VNode {
  const text = useText();
  return (
    <>
      {request.opinions.length > 0 && (
        <section aria-labelledby="opinions">
          <h2 id="opinions">{text.say("work.opinions")}</h2>
          <ul class="messages">
            {request.opinions.map((opinion) => (
              <Asked key={opinion.id} opinion={opinion} shown={shownWords(opinion, request, form, text)} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="history">
        <h2 id="history">{text.say("case.history")}</h2>
        <ol class="timeline">
          {[...request.history].reverse().map((step) => (
            <Step key={step.at + step.kind} step={step} />
          ))}
        </ol>
      </section>
    </>
  );
}

interface AskedProps {
  readonly opinion: Opinion;
  /** What the expert sees, in words. */
  readonly shown: string;
}

function Asked({ opinion: { from, question, agent, askedAt, answer }, shown }: AskedProps): VNode {
  const text = useText();
  const dates = useDates();
  const name = expertName(from, text, useTerritory());
  const by = agent ? text.say("work.opinion.by", { agent }) : "";
  return (
    <li class="message">
      <p class="quiet small">
        <b>{name}</b>. {text.say("work.opinion.asked", { moment: dates.moment(askedAt) })} {by}
      </p>
      <p class="said">{question}</p>
      {shown && <p class="small quiet">{text.say("work.opinion.sees", { what: shown })}</p>}
      {answer ? (
        <div class="opinion__answer">
          <p class="quiet small">{text.say("work.opinion.given", { moment: dates.moment(answer.at) })}</p>
          <p class="said">{answer.text}</p>
        </div>
      ) : (
        <p class="small">{text.say("work.opinion.awaited")}</p>
      )}
    </li>
  );
}

function shownWords(
  { shown }: Opinion,
  { pieces }: StaffRequest,
  form: Form | undefined,
  text: Text,
): string {
  const pages = (form?.ui.pages ?? []).filter(({ id }) => shown.pages.includes(id));
  const files = pieces.filter(({ id }) => shown.pieces.includes(id));
  return [...pages.map(({ title }) => text.of(title)), ...files.map(({ name }) => name)].join(", ");
}

/** A service by its name, anybody else by the address. */
function expertName(from: string, text: Text, territory: Territory): string {
  return text.of(serviceOf(territory, from)?.name) || from;
}

function Step({ step: { at, kind, who, agent, text: words } }: { step: HistoryStep }): VNode {
  const text = useText();
  const dates = useDates();
  const key = `work.step.${kind}`;
  const actor = `work.who.${who}`;
  return (
    <li class="timeline__step">
      <p class="timeline__what">{text.say(text.has(key) ? key : "work.step.other")}</p>
      <p class="quiet small">
        <time dateTime={at}>{dates.moment(at)}</time>
        {". "}
        {agent ?? (text.has(actor) ? text.say(actor) : who)}
      </p>
      {words && <p class="said">{text.say("quote", { words })}</p>}
    </li>
  );
}
