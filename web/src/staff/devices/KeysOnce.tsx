import type { VNode } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Say, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { measuresOf, pageOf, type Added } from "./staffDevices";

const MQTT_PORT = "8883";

/** The keys of a new device: three files to take along now, and what to do with them. */
export function KeysOnce({ added }: { added: Added }): VNode {
  const text = useText();
  const { thing, name } = added.device;
  const [taken, setTaken] = useState<readonly string[]>([]);
  const files = [
    ["private-key.pem", added.privateKeyPem],
    ["certificate.pem", added.certificatePem],
    ["ca.pem", added.caPem],
  ] as const;
  useWarning(taken.length < files.length);
  return (
    <Page title={text.say("devices.added.title", { name })}>
      <p class="notice notice--wait">
        <b>{text.say("devices.added.once")}</b> {text.say("devices.added.lost")}
      </p>
      <h2>{text.say("devices.added.files")}</h2>
      <ul class="keys-once">
        {files.map(([file, content]) => (
          <li key={file}>
            <PemFile
              name={`${thing}-${file}`}
              words={text.say("devices.added.download", { file })}
              content={content}
              taken={taken.includes(file)}
              take={() => setTaken([...taken.filter((each) => each !== file), file])}
            />
          </li>
        ))}
      </ul>
      <h2>{text.say("devices.added.next")}</h2>
      <Steps added={added} />
      <p>
        <a class="button" href={measuresOf(thing)}>
          {text.say("devices.describe")}
        </a>
      </p>
      <p>
        <a class="link" href={pageOf(thing)}>
          {text.say("devices.open")}
        </a>
      </p>
    </Page>
  );
}

function Steps({ added }: { added: Added }): VNode {
  const text = useText();
  const { thing } = added.device;
  const [host = "", port = MQTT_PORT] = added.endpoint.split(":");
  return (
    <ol class="how">
      <li>{text.say("devices.added.install")}</li>
      <li>
        <Say
          what="devices.added.connect"
          host={<code>{host}</code>}
          port={<code>{port}</code>}
          thing={<code>{thing}</code>}
        />
      </li>
      <li>
        <Say what="devices.added.publish" topic={<code>{`dt/parvis/${thing}/senml`}</code>} />
      </li>
      <li>{text.say("devices.added.measure")}</li>
    </ol>
  );
}

interface FileProps {
  readonly name: string;
  readonly words: string;
  readonly content: string;
  readonly taken: boolean;
  readonly take: () => void;
}

function PemFile({ name, words, content, taken, take }: FileProps): VNode {
  const text = useText();
  const address = useMemo(
    () => URL.createObjectURL(new Blob([content], { type: "application/x-pem-file" })),
    [content],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <>
      <a class="button button--second" href={address} download={name} onClick={take}>
        {words}
      </a>{" "}
      <span role="status">{taken && text.say("devices.added.taken")}</span>
    </>
  );
}

/** The browser asks before the page is left while a file was not taken along. */
function useWarning(needed: boolean): void {
  useEffect(() => {
    if (!needed) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [needed]);
}
