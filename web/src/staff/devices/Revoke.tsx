import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useText } from "../../language/context";
import { Failure } from "../../parts/Waiting";
import { useAgent } from "../session/agent";
import { revokeDevice, type Device } from "./staffDevices";

interface Props {
  readonly device: Device;
  readonly replace: (device: Device) => void;
}

/** Ends a device's keys. They never come back, so the page first says what that touches. */
export function Revoke({ device, replace }: Props): VNode {
  const text = useText();
  const [asked, setAsked] = useState(false);
  return (
    <section class="unprinted">
      <h2>{text.say("devices.revoke.title")}</h2>
      {asked ? (
        <Consequences device={device} replace={replace} keep={() => setAsked(false)} />
      ) : (
        <button type="button" class="button button--second" onClick={() => setAsked(true)}>
          {text.say("devices.revoke.ask")}
        </button>
      )}
    </section>
  );
}

function Consequences({ device, replace, keep }: Props & { keep: () => void }): VNode {
  const text = useText();
  const agent = useAgent();
  const box = useRef<HTMLDivElement>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  // With the box itself, not a moment later: a key pressed in between would go to a control, then be taken from it.
  useLayoutEffect(() => box.current?.focus(), []);
  const revoke = (): void => {
    setSending(true);
    setFailure(undefined);
    revokeDevice(agent, device.thing).then(replace, (refusal: unknown) => {
      setFailure(refusal);
      setSending(false);
    });
  };
  return (
    <div class="notice notice--late" role="group" aria-labelledby="revoking" tabIndex={-1} ref={box}>
      <p id="revoking">
        <b>{text.say("devices.revoke.what", { name: device.name })}</b>
      </p>
      <ul class="how">
        <li>{text.say(device.connected ? "devices.revoke.cut" : "devices.revoke.shut")}</li>
        <li>{text.say("devices.revoke.keys")}</li>
        <li>
          {device.series === null
            ? text.say("devices.revoke.nothing")
            : text.count("devices.revoke.series", device.series)}
        </li>
      </ul>
      {failure !== undefined && <Failure failure={failure} retry={revoke} />}
      <p class="devices__bar">
        <button type="button" class="button" disabled={sending} onClick={revoke}>
          {text.say(sending ? "devices.revoking" : "devices.revoke.send")}
        </button>
        <button type="button" class="button button--second" disabled={sending} onClick={keep}>
          {text.say("devices.revoke.keep")}
        </button>
      </p>
    </div>
  );
}
