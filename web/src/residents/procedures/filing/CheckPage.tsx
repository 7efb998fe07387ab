import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hasStatus, ProblemError } from "../../../api/problem";
import { getRequest, submitRequest } from "../../../api/requests";
import { useText } from "../../../language/context";
import { navigate } from "../../../navigation/location";
import { ErrorSummary } from "../../../parts/ErrorSummary";
import { Failure } from "../../../parts/Waiting";
import { CHECK, CONTACT, SENT, stepAddress } from "../../../requests/addresses";
import { Answered } from "../../../forms/view/Answered";
import { pageOf } from "../../../forms/view/fields";
import { faultsAmong, inSummary } from "../../../forms/view/faults";
import { StopNotice } from "../../../forms/view/StopNotice";
import { serviceName } from "../../../requests/names";
import { periodWords, silenceWords } from "../../../requests/periods";
import { ToPay } from "../follow/ToPay";
import { useDrafting } from "./drafting";
import { FilingForm } from "./FilingForm";
import { FilingStep } from "./FilingStep";

/** All that was answered, each page with a way to change it, what happens next, and the one button that sends. */
export function CheckPage(): VNode {
  const text = useText();
  const drafting = useDrafting();
  const { key, procedure, request, answers, evaluation, saved, refused, failure } = drafting;
  const { save, replace, refuse, withFreshVersion } = drafting;
  const [sending, setSending] = useState(false);
  const [owed, setOwed] = useState(false);
  const pages = procedure.form.ui.pages;
  const fields = pages.flatMap((page) => page.fields);
  const own = faultsAmong(fields, answers, evaluation, text.language);
  const step = (name: string) => stepAddress(procedure.id, name, key);
  const faults = (refused.length > 0 ? refused : own).map((fault) => ({
    ...inSummary(fault, text),
    path: step(pageOf(procedure.form, fault.pointer)?.id ?? pages[0]?.id ?? CONTACT),
  }));
  const stop = evaluation.stops[0];
  const reachable = request.onBehalf || request.contact?.confirmed;
  const mayGo = faults.length === 0 && !stop && reachable && saved !== "elsewhere";

  const send = async (): Promise<void> => {
    setSending(true);
    setOwed(false);
    try {
      // What this device alone holds is saved first: the town sends what it has.
      const kept = saved === "town" ? request : await save(CHECK);
      if (kept && kept !== "kept") {
        replace(await withFreshVersion((version) => submitRequest(key, version)));
        navigate(step(SENT), { replace: true });
      }
    } catch (cause) {
      await understand(cause);
    }
    setSending(false);
  };

  /** A refusal may mean that it was sent already, and that only the answer was lost. */
  const understand = async (cause: unknown): Promise<void> => {
    if (cause instanceof ProblemError && cause.kind === "mail-not-confirmed") return navigate(step(CONTACT));
    if (cause instanceof ProblemError && cause.kind === "payment-due") return setOwed(true);
    if (hasStatus(cause, 409) || hasStatus(cause, 412)) {
      const now = await getRequest(key).catch(() => undefined);
      if (now) replace(now);
      if (now && now.status !== "draft") return navigate(step(SENT), { replace: true });
    }
    refuse(cause);
  };

  return (
    <FilingStep here={CHECK} title={text.say("check.title")}>
      <ErrorSummary faults={faults} />
      {stop && <StopNotice stop={stop} />}
      {failure !== undefined && refused.length === 0 && (
        <Failure failure={failure} retry={() => void send()} />
      )}
      <FilingForm errors={NONE}>
        <Answered form={procedure.form} change={step} />
      </FilingForm>
      {!request.onBehalf && <Contact />}
      <WhatNext />
      <ToPay request={request} procedure={procedure} />
      <p role="alert">{owed && !sending && text.say("payment.stillDue")}</p>
      {!reachable && <p class="notice notice--wait">{text.say("check.noMail")}</p>}
      <button
        type="button"
        class="button button--wide"
        disabled={sending || !mayGo}
        onClick={() => void send()}
      >
        {text.say(sending ? "check.sending" : "check.send")}
      </button>
    </FilingStep>
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

function Contact(): VNode {
  const text = useText();
  const { key, procedure, request } = useDrafting();
  return (
    <section class="card">
      <h2>{text.say("contact.title")}</h2>
      <dl class="facts">
        <div class="facts__line">
          <dt>{text.say("contact.mail")}</dt>
          <dd class="said">{request.contact?.mail ?? "–"}</dd>
          <dd class="facts__change">
            <a
              class="link"
              href={stepAddress(procedure.id, CONTACT, key)}
              aria-label={text.say("report.check.changeWhat", { what: text.say("contact.mail") })}
            >
              {text.say("report.check.change")}
            </a>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function WhatNext(): VNode {
  const text = useText();
  const { procedure, request } = useDrafting();
  return (
    <>
      <h2>{text.say("check.next")}</h2>
      <p>
        {text.say("check.who", {
          service: serviceName(request, text),
          period: periodWords(procedure.delay, text),
        })}
      </p>
      <p>{silenceWords(procedure.silence, text)}</p>
      <p class="small quiet">{text.of(procedure.legalBasis)}</p>
    </>
  );
}
