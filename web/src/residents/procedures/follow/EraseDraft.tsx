import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { RequestKey } from "../../../api/requests";
import { useText } from "../../../language/context";
import { Failure } from "../../../parts/Waiting";
import { useErasing } from "./useErasing";

/** Erases a draft for good, at the town and on this device; asked twice, because nothing can bring it back. */
export function EraseDraft({ of: key }: { of: RequestKey }): VNode {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const { busy, failure, erase } = useErasing(key);
  return (
    <section class="unprinted" aria-labelledby="erase">
      <h2 id="erase">{text.say("erase.title")}</h2>
      {failure !== undefined && <Failure failure={failure} retry={erase} />}
      <p role="status">{text.say(asked ? "erase.sure" : "erase.draft")}</p>
      <div class="row">
        <button
          type="button"
          class={`button ${asked ? "button--danger" : "button--second"}`}
          disabled={busy}
          onClick={asked ? erase : () => setAsked(true)}
        >
          {text.say(asked ? "erase.yes" : "erase.ask")}
        </button>
        {asked && (
          <button type="button" class="button button--second" onClick={() => setAsked(false)}>
            {text.say("erase.no")}
          </button>
        )}
      </div>
    </section>
  );
}
