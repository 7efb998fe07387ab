import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Erased, KeptByLaw } from "../../../api/account";
import { useAct } from "../../../api/useAct";
import { useDates, useText } from "../../../language/context";
import type { Dates } from "../../../language/dates";
import type { Text } from "../../../language/text";
import { Failure } from "../../../parts/Waiting";

/** What can be erased: the requests alone, or the whole account with them. */
type What = "account.requests" | "account.whole";

interface Props {
  readonly what: What;
  readonly erase: () => Promise<Erased>;
  readonly changed: () => void;
}

/** Something that is erased once it was asked twice; then what became of it. */
export function Erasing({ what, erase, changed }: Props): VNode {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const [erased, setErased] = useState<Erased>();
  const { busy, failure, run, retry } = useAct();
  const act = (): void =>
    run(async () => {
      setErased(await erase());
      setAsked(false);
      changed();
    });
  return (
    <>
      <p class="told__next">{text.say(asked ? `${what}.sure` : `${what}.text`)}</p>
      {failure !== undefined && <Failure failure={failure} retry={retry} />}
      <div class="row">
        <button
          type="button"
          class="button button--danger"
          disabled={busy}
          onClick={asked ? act : () => setAsked(true)}
        >
          {text.say(asked ? `${what}.yes` : `${what}.erase`)}
        </button>
        {asked && (
          <button type="button" class="button button--second" onClick={() => setAsked(false)}>
            {text.say("erase.no")}
          </button>
        )}
      </div>
      <div role="status">{erased && <ErasedWords what={what} erased={erased} />}</div>
    </>
  );
}

/** What was erased, and what stays: with its last day, where one is known. */
function ErasedWords({ what, erased: { kept = [] } }: Pick<Props, "what"> & { erased: Erased }): VNode {
  const text = useText();
  const dates = useDates();
  return (
    <div class="notice notice--good">
      <p>{text.say(kept.length > 0 ? `${what}.some` : `${what}.all`)}</p>
      <ul class="how">
        {kept.map((each) => (
          <li key={each.reference}>{keptWords(each, text, dates)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Until when the law keeps a request; an open one has no last day yet. */
export function keptWords({ reference, until }: KeptByLaw, text: Text, dates: Dates): string {
  if (!until) return text.say("account.keptOpen", { reference });
  return text.say("account.kept", { reference, day: dates.date(until, { year: true }) });
}
