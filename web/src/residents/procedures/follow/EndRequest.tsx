import type { VNode } from "preact";
import { hasStatus } from "../../../api/problem";
import { withdrawRequest, type Request, type RequestKey } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import { Failure } from "../../../parts/Waiting";
import { WriteForm } from "../WriteForm";
import { useErasing } from "./useErasing";

interface Props {
  readonly of: RequestKey;
  readonly request: Request;
  readonly replace: (request: Request) => void;
}

/** To withdraw a request that is open; to erase one that is over, or to hear until when the law has it kept. */
export function EndRequest(props: Props): VNode {
  const text = useText();
  const { decision, status } = props.request;
  const open = !decision && status !== "withdrawn";
  return (
    <details class="told unprinted">
      <summary>
        <h2>{text.say(open ? "withdraw.title" : "erase.title")}</h2>
      </summary>
      {open ? <Withdraw {...props} /> : <Erase {...props} />}
    </details>
  );
}

function Withdraw({ of: key, replace }: Props): VNode {
  const text = useText();
  return (
    <>
      <p>{text.say("withdraw.text")}</p>
      <WriteForm
        id="reason"
        label={text.say("withdraw.reason")}
        send="withdraw.send"
        sending="withdraw.sending"
        button="button--danger"
        act={async (reason) => replace(await withdrawRequest(key, reason))}
      />
    </>
  );
}

function Erase({ of: key, request: { keptUntil } }: Props): VNode {
  const text = useText();
  const dates = useDates();
  const { busy, failure, erase } = useErasing(key);
  const kept = hasStatus(failure, 409);
  return (
    <>
      <p>{text.say("erase.sent")}</p>
      {kept && (
        <p class="notice notice--wait" role="alert">
          {keptUntil
            ? text.say("erase.keptUntil", { day: dates.date(keptUntil, { year: true }) })
            : text.say("erase.kept")}
        </p>
      )}
      {failure !== undefined && !kept && <Failure failure={failure} retry={erase} />}
      <button type="button" class="button button--danger" disabled={busy} onClick={erase}>
        {text.say("erase.yes")}
      </button>
    </>
  );
}
