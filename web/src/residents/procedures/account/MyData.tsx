import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { downloadArchive, eraseMyRequests, type Erased } from "../../../api/account";
import { useText } from "../../../language/context";
import { Failure } from "../../../parts/Waiting";
import type { Session } from "../../../session/session";
import { saveFile } from "../../../device/saveFile";
import { useAct } from "../../../api/useAct";
import { ErasedWords } from "./ErasedWords";

/** All that the town holds of the account: taken away in one archive, or erased as far as the law lets it be. */
export function MyData({ session, changed }: { session: Session; changed: () => void }): VNode {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const [erased, setErased] = useState<Erased>();
  const { busy, failure, run, retry } = useAct();
  const take = (): void =>
    run(async () => saveFile(await downloadArchive(await session.bearer()), text.say("account.file")));
  const erase = (): void =>
    run(async () => {
      setErased(await eraseMyRequests(await session.bearer()));
      setAsked(false);
      changed();
    });

  return (
    <details class="told">
      <summary>
        <h2>{text.say("account.data")}</h2>
      </summary>
      {failure !== undefined && <Failure failure={failure} retry={retry} />}
      <p>{text.say("account.archiveText")}</p>
      <button type="button" class="button button--second" disabled={busy} onClick={take}>
        {text.say("account.archive")}
      </button>
      <p class="told__next">{text.say(asked ? "account.sure" : "erase.sent")}</p>
      <div class="row">
        <button
          type="button"
          class="button button--danger"
          disabled={busy}
          onClick={asked ? erase : () => setAsked(true)}
        >
          {text.say(asked ? "account.eraseYes" : "account.erase")}
        </button>
        {asked && (
          <button type="button" class="button button--second" onClick={() => setAsked(false)}>
            {text.say("erase.no")}
          </button>
        )}
      </div>
      <div role="status">{erased && <ErasedWords erased={erased} />}</div>
    </details>
  );
}
