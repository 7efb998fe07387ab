import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useDates, useText } from "../../language/context";
import { Field } from "../../parts/Field";
import { Done, Told } from "./Told";
import { isOver, LONGEST, type OpenRequest, type StaffRequest } from "./staffRequests";
import { useAct } from "./useAct";
import { useKept } from "./useKept";

interface Props {
  readonly opened: OpenRequest;
  readonly replace: (opened: OpenRequest) => void;
}

/** What the person and the service wrote to each other, and the notes that only agents read, in the order of time. */
export function Conversation({ opened, replace }: Props): VNode {
  const text = useText();
  const lines = linesOf(opened.request);
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{text.say("work.messages")}</h2>
      {lines.length === 0 && <p class="quiet">{text.say("work.messages.none")}</p>}
      {lines.length > 0 && (
        <ul class="messages">
          {lines.map((line) => (
            <Line key={line.at + line.kind} line={line} />
          ))}
        </ul>
      )}
      {!isOver(opened.request) && <Write opened={opened} replace={replace} />}
    </section>
  );
}

interface MessageLine {
  readonly kind: "person" | "service" | "note";
  readonly at: string;
  readonly agent?: string | null | undefined;
  readonly text: string;
}

function Line({ line: { kind, at, agent, text: words } }: { line: MessageLine }): VNode {
  const text = useText();
  const dates = useDates();
  return (
    <li class={`message message--${kind}`}>
      <p class="quiet small">
        <b>{agent && kind !== "person" ? agent : text.say(`work.from.${kind}`)}</b>
        {kind === "note" && <> {text.say("work.note.mark")}</>}, <time dateTime={at}>{dates.moment(at)}</time>
      </p>
      <p class="said">{words}</p>
    </li>
  );
}

function linesOf({ messages, notes }: StaffRequest): readonly MessageLine[] {
  const said = messages.map((message) => ({
    ...message,
    kind: message.from === "you" ? ("person" as const) : ("service" as const),
  }));
  const noted = notes.map((note) => ({ ...note, kind: "note" as const }));
  return [...said, ...noted].sort((one, other) => one.at.localeCompare(other.at));
}

function Write({ opened, replace }: Props): VNode {
  const text = useText();
  const acting = useAct(opened, replace);
  const { said, refused } = acting.tried("messages");
  const [draft, change, drop] = useKept(`message.${opened.request.reference}`, { text: "" });
  const [missing, setMissing] = useState(false);
  const wrong = missing || refused["text"];

  const write = async (internal: boolean): Promise<void> => {
    const words = draft.text.trim();
    setMissing(words === "");
    if (words === "") return document.getElementById("message")?.focus();
    if (await acting.send("messages", { text: words, internal })) drop();
  };

  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate class="unprinted">
      <Told said={said} request={opened.request} />
      <Field
        id="message"
        label={text.say("work.message")}
        hint={text.say("work.messageHint")}
        error={wrong ? text.say("messages.missing") : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            class="input"
            maxLength={LONGEST}
            value={draft.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <p class="pages">
        <button type="button" class="button" disabled={said === "sending"} onClick={() => void write(false)}>
          {text.say(said === "sending" ? "messages.sending" : "work.message.send")}
        </button>
        <button
          type="button"
          class="button button--second"
          disabled={said === "sending"}
          onClick={() => void write(true)}
        >
          {text.say("work.note.add")}
        </button>
      </p>
      <Done acting={acting} />
    </form>
  );
}
