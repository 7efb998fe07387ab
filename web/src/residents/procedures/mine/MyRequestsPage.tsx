import "../../../styles/procedures.css";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { deviceStorage } from "../../../device/storage";
import { useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { HumanWay } from "../../../parts/HumanWay";
import { AccountRequests } from "../account/AccountRequests";
import { forgetKept, listKept, putBackKept, type Forgotten } from "../kept";
import { RequestList } from "./RequestList";

/** The requests of this device, and of the account of who signs in: where each stands, and who acts next. */
export default function MyRequestsPage(): VNode {
  const text = useText();
  return (
    <Page title={text.say("requests.title")}>
      <OfThisDevice />
      <p>
        <a class="button button--second button--wide" href="/demarches">
          {text.say("requests.new")}
        </a>
      </p>
      <AccountRequests />
      <p class="small quiet">{text.say("requests.lost")}</p>
      <HumanWay counter />
    </Page>
  );
}

/** The list can be forgotten, and put back until the page is left. */
function OfThisDevice(): VNode {
  const text = useText();
  const [kept, setKept] = useState(() => listKept(deviceStorage()));
  const [forgotten, setForgotten] = useState<Forgotten>();
  const gone = forgotten !== undefined;
  const forget = (): void => {
    setForgotten(forgetKept(deviceStorage()));
    setKept([]);
  };
  const putBack = (): void => {
    if (forgotten) putBackKept(forgotten, deviceStorage());
    setForgotten(undefined);
    setKept(listKept(deviceStorage()));
  };
  return (
    <section aria-labelledby="device">
      <h2 id="device">{text.say("requests.device")}</h2>
      {kept.length > 0 && <RequestList of={kept} />}
      {kept.length === 0 && !gone && <p>{text.say("requests.none")}</p>}
      <p role="status" class={gone ? "quiet" : "unseen"}>
        {gone && text.say("requests.forgotten")}
      </p>
      {(kept.length > 0 || gone) && (
        <button type="button" class="link small" onClick={gone ? putBack : forget}>
          {text.say(gone ? "mine.restore" : "mine.forget")}
        </button>
      )}
    </section>
  );
}
