import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { useAgent } from "../session/agent";
import type { StaffRequest } from "./staffRequests";
import { Told } from "./Told";
import type { Acting } from "./useAct";

interface Props {
  readonly request: StaffRequest;
  readonly acting: Acting;
}

/** Who takes care of it: oneself in one click, or somebody else by name. */
export function Assignment({ request, acting }: Props): VNode {
  const text = useText();
  const { me } = useAgent();
  const { assignedTo } = request;
  const { said } = acting.tried("assignment");
  const [name, setName] = useState<string>();
  const assign = async (agent: string | null): Promise<void> => {
    if (await acting.send("assignment", { agent })) setName(undefined);
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
        {name === undefined && (
          <button type="button" class="link" onClick={() => setName("")}>
            {text.say("work.assignOther")}
          </button>
        )}
      </p>
      {name !== undefined && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) void assign(name.trim());
          }}
        >
          <Field id="assignee" label={text.say("work.assignee")} hint={text.say("work.assigneeHint")}>
            {(control) => (
              <input
                {...control}
                class="input"
                maxLength={100}
                value={name}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <button type="submit" class="button button--second" disabled={busy || !name.trim()}>
            {text.say("work.assign")}
          </button>
        </form>
      )}
    </div>
  );
}
