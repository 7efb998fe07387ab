import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useDates, useText } from "../../../language/context";
import { Failure } from "../../../parts/Waiting";
import { requestAddress } from "../../../requests/addresses";
import { CopyLink } from "../CopyLink";
import { isPassing } from "../../../api/problem";
import { useDrafting } from "./drafting";

/** In large letters: not sent yet. Then where what was written is kept, until when, and how to go on elsewhere. */
export function Unsent(): VNode {
  const text = useText();
  const dates = useDates();
  const { request, saved, failure, refused, key } = useDrafting();
  const until = request.expiresAt ? dates.day(request.expiresAt) : "";
  return (
    <>
      <section class="unsent" aria-labelledby="unsent">
        <p class="unsent__title" id="unsent">
          {text.say("filing.unsent")}
        </p>
        <p role="status">
          {text.say(saved === "elsewhere" ? "filing.saved.device" : `filing.saved.${saved}`)}
        </p>
        <details class="small">
          <summary class="link">{text.say("filing.later")}</summary>
          {until && <p>{text.say("filing.until", { day: until })}</p>}
          <p>{text.say("filing.laterText")}</p>
          <CopyLink to={key} />
          <a class="link" href={requestAddress(key)}>
            {text.say("filing.erase")}
          </a>
        </details>
      </section>
      {saved === "elsewhere" && <Settle />}
      {isPassing(failure) && <p class="notice notice--wait">{text.say("filing.away")}</p>}
      {failure !== undefined && !isPassing(failure) && refused.length === 0 && <Refused />}
    </>
  );
}

/** The town refused for a reason that no field can mend: its number to say on the phone. */
function Refused(): VNode {
  const { failure, save, request } = useDrafting();
  return <Failure failure={failure} retry={() => void save(request.page ?? "")} />;
}

/** The same draft went on elsewhere: the resident says which of the two stays. */
function Settle(): VNode {
  const text = useText();
  const { settle } = useDrafting();
  const [busy, setBusy] = useState(false);
  const choose = (choice: "mine" | "theirs"): void => {
    setBusy(true);
    void settle(choice).finally(() => setBusy(false));
  };
  return (
    <div class="notice notice--late" role="alert">
      <h2>{text.say("filing.elsewhere.title")}</h2>
      <p>{text.say("filing.elsewhere.text")}</p>
      <div class="stack">
        <button type="button" class="button" disabled={busy} onClick={() => choose("mine")}>
          {text.say("filing.elsewhere.mine")}
        </button>
        <button type="button" class="button button--second" disabled={busy} onClick={() => choose("theirs")}>
          {text.say("filing.elsewhere.theirs")}
        </button>
      </div>
    </div>
  );
}
