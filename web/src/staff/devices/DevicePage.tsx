import type { VNode } from "preact";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { Tag } from "../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { useTerritory } from "../../territory/context";
import { NoRight } from "../session/NoRight";
import { administers, seesAll, useAgent } from "../session/agent";
import { BackToDevices } from "./AddDevicePage";
import { endOf, seenWords, stateOf } from "./deviceWords";
import { Measures } from "./Measures";
import { Revoke } from "./Revoke";
import { ADD, openDevice, type Device } from "./staffDevices";

/** One device: how it is, what it measures, and the end of it. */
export function DevicePage({ thing }: { thing: string }): VNode {
  const text = useText();
  const agent = useAgent();
  const loaded = useLoaded(thing, (signal) => openDevice(agent, thing, signal));
  if (!seesAll(agent.me) || hasStatus(loaded.failure, 403)) return <NoRight />;
  if (loaded.content) {
    return (
      <Page title={loaded.content.name} before={<Before device={loaded.content} />}>
        <Renewing when={loaded.renewing} />
        <Facts device={loaded.content} />
        <Measures thing={thing} />
        {administers(agent.me) && <Ending device={loaded.content} replace={loaded.replace} />}
      </Page>
    );
  }
  const unknown = hasStatus(loaded.failure, 404);
  return (
    <Page title={text.say(unknown ? "devices.unknown.title" : "devices.title")} before={<BackToDevices />}>
      {unknown && <p>{text.say("devices.unknown.text", { thing })}</p>}
      {!unknown &&
        (loaded.failure ? <Failure failure={loaded.failure} retry={loaded.renew} /> : <Skeleton />)}
    </Page>
  );
}

function Before({ device }: { device: Device }): VNode {
  const text = useText();
  const state = stateOf(device);
  return (
    <>
      <BackToDevices />
      <Tag tone={state.tone}>{text.say(state.key)}</Tag>
    </>
  );
}

function Facts({ device }: { device: Device }): VNode {
  const text = useText();
  const dates = useDates();
  const { communes } = useTerritory();
  const end = endOf(device, text, dates);
  const facts = [
    ["thing", device.thing],
    ["commune", communes.find(({ insee }) => insee === device.jurisdiction)?.name ?? device.jurisdiction],
    ["seen", seenWords(device, text, dates)],
    ["added", dates.moment(device.addedAt)],
  ] as const;
  return (
    <dl class="facts card">
      {facts.map(([fact, words]) => (
        <div key={fact}>
          <dt>{text.say(`devices.fact.${fact}`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt>{text.say("devices.column.end")}</dt>
        <dd>{end.tone === "quiet" ? end.words : <Tag tone={end.tone}>{end.words}</Tag>}</dd>
        {end.tone !== "quiet" && <dd class="quiet small">{text.say("devices.end.renew")}</dd>}
      </div>
    </dl>
  );
}

/** The way out of use; for a device that is out of it, the way back. */
function Ending({ device, replace }: { device: Device; replace: (device: Device) => void }): VNode {
  const text = useText();
  if (device.state === "active") return <Revoke device={device} replace={replace} />;
  return (
    <p class="notice">
      {text.say("devices.revoked.text")} <a href={ADD}>{text.say("devices.revoked.again")}</a>
    </p>
  );
}
