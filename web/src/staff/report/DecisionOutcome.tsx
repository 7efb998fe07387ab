import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useText } from "../../language/context";
import type { StaffReport } from "../staffReports";
import type { Said } from "./useDecision";

/** What became of the decision: published, overtaken by somebody else's, or not sent. */
export function DecisionOutcome({ said, report }: { said: Said; report: StaffReport }): VNode {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (said !== "nothing") box.current?.focus(); // brings it into view, above what was typed
  }, [said, report.version]);
  return (
    <div role="status" tabIndex={-1} ref={box}>
      {said === "sent" && <p class="notice notice--good">{text.say("case.sent")}</p>}
      {said === "failed" && <p class="notice notice--late">{text.say("case.failed")}</p>}
      {said === "conflict" && (
        <div class="notice notice--wait">
          <p>
            <b>{text.say("case.conflict.title")}</b>
          </p>
          <p>{text.say("case.conflict.text", { status: text.say(`inbox.status.${report.status}`) })}</p>
        </div>
      )}
    </div>
  );
}
