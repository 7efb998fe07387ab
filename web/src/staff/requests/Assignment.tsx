import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../../language/context";
import { useAgent } from "../session/agent";
import { AssignOther } from "./AssignOther";
import type { StaffRequest } from "./staffRequests";
import { Told } from "./Told";
import type { Acting } from "./useAct";

interface Props {
  readonly request: StaffRequest;
  readonly acting: Acting;
}

/** Who takes care of it: oneself in one click, or somebody else. */
export function Assignment({ request, acting }: Props): VNode {
  const text = useText();
  const { me } = useAgent();
  const { assignedTo } = request;
  const { said } = acting.tried("assignment");
  const [other, setOther] = useState(false);
  const assign = async (agent: string | null): Promise<void> => {
    if (await acting.send("assignment", { agent })) setOther(false);
  };
  const busy = said === "sending";
  return (
    <div class="card">
      <h2>{text.say("work.assignment")}</h2>
      <Told said={said} request={request} />
      <p>{assignedTo ? text.say("work.assignedTo", { agent: assignedTo }) : text.say("work.notAssigned")}</p>
      <p class="pages">
        {assignedTo !== me.name && (
          <button type="button" class="button" disabled={busy} onClick={() => void assign(me.name)}>
            {text.say("work.takeIt")}
          </button>
        )}
        {assignedTo && (
          <button
            type="button"
            class="button button--second"
            disabled={busy}
            onClick={() => void assign(null)}
          >
            {text.say("work.leaveIt")}
          </button>
        )}
        {!other && (
          <button type="button" class="link" onClick={() => setOther(true)}>
            {text.say("work.assignOther")}
          </button>
        )}
      </p>
      {other && <AssignOther request={request} busy={busy} assign={(name) => void assign(name)} />}
    </div>
  );
}
