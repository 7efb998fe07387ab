import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { beginMyRequest } from "../../api/account";
import type { Procedure } from "../../api/procedures";
import { beginRequest, type Begun } from "../../api/requests";
import { deviceStorage } from "../../device/storage";
import { useDates, useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { Failure } from "../../parts/Waiting";
import { useTerritory } from "../../territory/context";
import { hasSession, residentSession } from "./account/residentSession";
import { requestAddress, stepAddress } from "../../requests/addresses";
import { keepRequest, listKept } from "./kept";
import { useAct } from "../../api/useAct";

/** Begins a draft, or goes on with one of this device. Nothing is sent before the resident says so. */
export function Begin({ procedure }: { procedure: Procedure }): VNode {
  const text = useText();
  const { residents } = useTerritory().signIn;
  const { busy, failure, run } = useAct();
  // One key for this page: a tap whose answer was lost does not begin a second draft.
  const attempt = useRef(crypto.randomUUID());
  const mustSignIn = procedure.identity === "account" && !hasSession(residents);

  const begin = async (): Promise<void> => {
    if (mustSignIn) return (await residentSession(residents)).signIn();
    const request = await beginAs(procedure.id);
    const key = { reference: request.reference, secret: request.followSecret };
    keepRequest(request, key.secret, deviceStorage());
    navigate(stepAddress(procedure.id, procedure.form.ui.pages[0]?.id ?? "", key));
  };

  /** A draft of the account of who is signed in, else of nobody's but its link's. */
  const beginAs = async (id: string): Promise<Begun> => {
    const key = attempt.current;
    if (!hasSession(residents)) return beginRequest(id, text.language, key);
    const bearer = await (await residentSession(residents)).bearer();
    return beginMyRequest(bearer, id, text.language, key);
  };

  const tap = (): void => run(begin);

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
