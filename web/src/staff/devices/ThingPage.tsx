import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { Failure, Skeleton } from "../../parts/Waiting";
import { useTerritory } from "../../territory/context";
import { NoRight } from "../session/NoRight";
import { administers, useAgent, type Agent } from "../session/agent";
import { pageOf, openDevice, type Device } from "./staffDevices";
import { openThing, type OpenThing } from "./staffThings";
import { draftOf } from "./thingDraft";
import { ThingForm } from "./ThingForm";

/** Says where a device stands and what it measures, or changes it. */
export function ThingPage({ thing }: { thing: string }): VNode {
  const text = useText();
  const agent = useAgent();
  const { communes } = useTerritory();
  const loaded = useLoaded(thing, (signal) => open(agent, thing, signal));
  const [round, setRound] = useState(0);
  if (!administers(agent.me) || hasStatus(loaded.failure, 403)) return <NoRight />;
  const before = (
    <p class="unprinted">
      <a class="link" href={pageOf(thing)}>
        ← {text.say("things.back", { thing })}
      </a>
    </p>
  );
  const { content } = loaded;
  const readAgain = (): void => {
    setRound(round + 1);
    loaded.renew();
  };
  return (
    <Page title={text.say(content?.opened.thing ? "things.change" : "devices.describe")} before={before}>
      {!content &&
        (loaded.failure ? <Failure failure={loaded.failure} retry={loaded.renew} /> : <Skeleton />)}
      {content && (
        <ThingForm
          key={`${round}-${content.opened.etag}`}
          id={thing}
          opened={content.opened}
          first={draftOf(
            content.opened.thing,
            content.device?.name ?? thing,
            content.device?.jurisdiction ?? communes[0]?.insee ?? "",
          )}
          readAgain={readAgain}
        />
      )}
    </Page>
  );
}

/** Things of a radio network's server have no device of ours: then only the thing is there. */
async function open(
  agent: Agent,
  thing: string,
  signal: AbortSignal,
): Promise<{ opened: OpenThing; device: Device | undefined }> {
  const opened = await openThing(agent, thing, signal);
  try {
    return { opened, device: await openDevice(agent, thing, signal) };
  } catch (failure) {
    if (hasStatus(failure, 404)) return { opened, device: undefined };
    throw failure;
  }
}
