import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Procedure } from "../../api/procedures";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { location } from "../../navigation/location";
import { useAgent } from "../session/agent";
import { AskAgainForm } from "./AskAgainForm";
import { AskOpinionForm } from "./AskOpinionForm";
import { Assignment } from "./Assignment";
import { DecideForm } from "./DecideForm";
import { PaymentForm } from "./PaymentForm";
import { isOver, isUnanswered, openRequest, type OpenRequest, type StaffRequest } from "./staffRequests";
import { Done, Told } from "./Told";
import { useAct, type Acting } from "./useAct";

interface Props {
  readonly opened: OpenRequest;
  readonly replace: (opened: OpenRequest) => void;
  /** Absent until it came: what needs its words waits for it. */
  readonly procedure: Procedure | undefined;
}

/** What an agent can do to a request now. */
export function Acts({ opened, replace, procedure }: Props): VNode {
  const text = useText();
  const { request } = opened;
  const agent = useAgent();
  const acting = useAct(opened, replace);
  useEffect(() => {
    if (procedure && location().query.has("decider")) openDecision();
  }, [procedure !== undefined]);
  const { payment, reference } = request;
  const renew = async (): Promise<void> => replace(await openRequest(agent, reference));
  if (request.status === "draft") return <p class="notice">{text.say("work.draft")}</p>;
  const over = isOver(request);
  const waits = request.status === "incomplete" && !isUnanswered(request);
  return (
    <section aria-label={text.say("work.acts")} class="acts unprinted" id="acts" tabIndex={-1}>
      <Done acting={acting} />
      {!over && <Assignment request={request} acting={acting} />}
      {payment && (
        <div class="card">
          <h2>{text.say("work.pay")}</h2>
          <PaymentForm of={reference} payment={payment} renew={renew} />
        </div>
      )}
      {request.status === "submitted" && <Acceptance request={request} acting={acting} />}
      {procedure && (
        <>
          {!over && !waits && (
            <Act id="ask-again" title="work.askAgain">
              <AskAgainForm request={request} acting={acting} procedure={procedure} />
            </Act>
          )}
          {!over && (
            <Act id="ask-opinion" title="work.askOpinion">
              <AskOpinionForm request={request} acting={acting} procedure={procedure} />
            </Act>
          )}
          <Act id="decide" title="work.decide">
            <DecideForm request={request} acting={acting} />
          </Act>
        </>
      )}
    </section>
  );
}

/** Opens the decision and goes to it. */
export function openDecision(): void {
  const part = document.getElementById("decide");
  if (!(part instanceof HTMLDetailsElement)) return;
  part.open = true;
  part.querySelector<HTMLElement>("input, textarea")?.focus();
}

function Act({ id, title, children }: { id: string; title: Key; children: ComponentChildren }): VNode {
  const text = useText();
  return (
    <details class="act card" id={id}>
      <summary class="act__title">{text.say(title)}</summary>
      {children}
    </details>
  );
}

/** Says that nothing is missing. */
function Acceptance({ request, acting }: { request: StaffRequest; acting: Acting }): VNode {
  const text = useText();
  const { said } = acting.tried("acceptance");
  return (
    <div class="card">
      <Told said={said} request={request} />
      <p>{text.say("work.accept.text")}</p>
      <button
        type="button"
        class="button"
        disabled={said === "sending"}
        onClick={() => void acting.send("acceptance", {})}
      >
        {text.say(said === "sending" ? "work.sending" : "work.accept")}
      </button>
    </div>
  );
}
