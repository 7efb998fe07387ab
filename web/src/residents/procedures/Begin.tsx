import type { VNode } from "preact";
import type { Procedure } from "../../api/procedures";
import { deviceStorage } from "../../device/storage";
import { useDates, useText } from "../../language/context";
import { Failure } from "../../parts/Waiting";
import { requestAddress } from "../../requests/addresses";
import { listKept } from "./kept";
import { useBeginning } from "./useBeginning";

/** Begins a draft, or goes on with one of this device. Nothing is sent before the resident says so. */
export function Begin({ procedure }: { procedure: Procedure }): VNode {
  const text = useText();
  const { busy, failure, mustSignIn, begin } = useBeginning(procedure);
  const tap = (): void => begin();
  return (
    <>
      {failure !== undefined && <Failure failure={failure} retry={tap} />}
      {mustSignIn && <p class="notice">{text.say("account.needed")}</p>}
      <p>
        <button type="button" class="button button--wide" disabled={busy} onClick={tap}>
          {text.say(busy ? "procedure.beginning" : mustSignIn ? "account.signIn" : "procedure.begin")}
        </button>
      </p>
      <p class="small quiet">{text.count("procedure.draft", procedure.draftDays)}</p>
      <AlreadyBegun procedure={procedure.id} />
    </>
  );
}

function AlreadyBegun({ procedure }: { procedure: string }): VNode | null {
  const text = useText();
  const dates = useDates();
  const begun = listKept(deviceStorage()).filter((kept) => kept.procedure === procedure);
  if (begun.length === 0) return null;
  return (
    <section aria-labelledby="begun">
      <h2 id="begun">{text.say("procedure.begun")}</h2>
      <ul class="found">
        {begun.map((kept) => (
          <li key={kept.reference}>
            <a class="found__link" href={requestAddress(kept)}>
              <b class="nowrap">{kept.reference}</b>
              <span class="quiet small">
                {text.say("requests.begun", { when: dates.ago(kept.createdAt) })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
