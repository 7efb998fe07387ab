import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { RequestKey } from "../../api/requests";
import { useText } from "../../language/context";
import { requestAddress } from "../../requests/addresses";

/** The link that opens a request on any device, copied with one tap, or shown to be copied by hand. */
export function CopyLink({ to }: { to: RequestKey }): VNode {
  const text = useText();
  const [said, say] = useState("");
  const link = window.location.origin + requestAddress(to);
  const copy = (): void => {
    const copied = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => say(text.say("request.copied")),
      () => say(text.say("report.sent.notCopied", { link })),
    );
  };
  return (
    <>
      <button type="button" class="button button--second" onClick={copy}>
        {text.say("request.copy")}
      </button>
      <p role="status" class="said">
        {said}
      </p>
      <p class="printed said">{text.say("report.sent.link", { link })}</p>
    </>
  );
}
