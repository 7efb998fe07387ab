import type { VNode } from "preact";
import { downloadArchive, eraseMyAccount, eraseMyRequests } from "../../../api/account";
import { useText } from "../../../language/context";
import { Failure } from "../../../parts/Waiting";
import type { Session } from "../../../session/session";
import { saveFile } from "../../../device/saveFile";
import { useAct } from "../../../api/useAct";
import { Erasing } from "./Erasing";

/** All that the town holds of the account: taken away in one archive, or erased as far as the law lets it be. */
export function MyData({ session, changed }: { session: Session; changed: () => void }): VNode {
  const text = useText();
  const { busy, failure, run, retry } = useAct();
  const take = (): void =>
    run(async () => saveFile(await downloadArchive(await session.bearer()), text.say("account.file")));
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
      <Erasing
        what="account.requests"
        erase={async () => eraseMyRequests(await session.bearer())}
        changed={changed}
      />
      <Erasing
        what="account.whole"
        erase={async () => eraseMyAccount(await session.bearer())}
        changed={changed}
      />
    </details>
  );
}
