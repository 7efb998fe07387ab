import type { VNode } from "preact";
import { useText } from "../../language/context";
import type { StaffRequest } from "./staffRequests";
import type { Acting, Said } from "./useAct";

/** That an act was taken. It stands apart from the act's form, which may be gone by then. */
export function Done({ acting: { last, tried } }: { acting: Acting }): VNode {
  const text = useText();
  const done = last && tried(last).said === "sent" ? last : undefined;
  return (
    <div role="status">{done && <p class="notice notice--good">{text.say(`work.done.${done}`)}</p>}</div>
  );
}

/** Why an act was not taken, if it was not. */
export function Told({ said, request }: { said: Said; request: StaffRequest }): VNode | null {
  const text = useText();
  const status = text.say(`work.status.${request.status}`);
  if (said === "conflict" || said === "closed") {
    return (
      <div class="notice notice--wait" role="alert">
        <p>
          <b>{text.say(`work.${said}.title`)}</b>
        </p>
        <p>{text.say(`work.${said}.text`, { status })}</p>
      </div>
    );
  }
  if (said !== "failed") return null;
  return (
    <p class="notice notice--late" role="alert">
      {text.say("work.failed")}
    </p>
  );
}
