import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { sendMessage, type Request, type RequestKey } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import { serviceName } from "../../../requests/names";
import { WriteForm } from "../WriteForm";

interface Props {
  readonly of: RequestKey;
  readonly request: Request;
  readonly replace: (request: Request) => void;
}

/** What the resident and the service wrote to each other; one may write as long as the request is open. */
export function Messages({ of: key, request, replace }: Props): VNode | null {
  const text = useText();
  const dates = useDates();
  const { messages, decision, status } = request;
  const open = !decision && status !== "withdrawn";
  if (!open && messages.length === 0) return null;
  return (
    <section class={messages.length > 0 ? undefined : "unprinted"} aria-labelledby="messages">
      <h2 id="messages">{text.say("messages.title")}</h2>
      {messages.length > 0 && (
        <ul class="messages">
          {messages.map(({ at, from, text: words }) => (
            <li class={`message message--${from}`} key={at + from}>
              <p class="quiet small">
                <b>{from === "you" ? text.say("request.who.you") : serviceName(request, text)}</b>
                {", "}
                <time dateTime={at}>{dates.moment(at)}</time>
              </p>
              <p class="said">{words}</p>
            </li>
          ))}
        </ul>
      )}
      {open && <WriteMessage of={key} request={request} replace={replace} />}
    </section>
  );
}

function WriteMessage({ of: key, request, replace }: Props): VNode {
  const text = useText();
  const [sent, setSent] = useState(false);
  return (
    <>
      <WriteForm
        id="message"
        label={text.say("messages.write", { service: serviceName(request, text) })}
        missing="messages.missing"
        send="messages.send"
        sending="messages.sending"
        button="button--second"
        act={async (words) => {
          setSent(false);
          replace(await sendMessage(key, words));
          setSent(true);
        }}
      />
      <p role="status">{sent && text.say("messages.sent")}</p>
    </>
  );
}
