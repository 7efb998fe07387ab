import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { useAgent } from "../session/agent";
import { colleagues } from "./colleagues";
import { listRequests, type StaffRequest } from "./staffRequests";

interface Props {
  readonly request: StaffRequest;
  readonly busy: boolean;
  readonly assign: (name: string) => void;
}

/** Somebody else to take care of it: those seen on requests of the service in one click, any other by name. */
export function AssignOther({ request, busy, assign }: Props): VNode {
  const text = useText();
  const agent = useAgent();
  const filters = { state: "open", service: request.service.id, cursor: undefined } as const;
  const { content } = useLoaded(request.service.id, (signal) =>
    listRequests(agent, filters, text.language, signal),
  );
  const [name, setName] = useState("");
  const known = colleagues(request, content?.items ?? [], agent.me.name);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (name.trim()) assign(name.trim());
  };
  return (
    <form noValidate onSubmit={submit}>
      {known.length > 0 && (
        <div role="group" aria-label={text.say("work.colleagues")} class="pages">
          {known.map((each) => (
            <button
              key={each}
              type="button"
              class="button button--second"
              disabled={busy}
              onClick={() => assign(each)}
            >
              {each}
            </button>
          ))}
        </div>
      )}
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
  );
}
