import type { VNode } from "preact";
import type { Dataset } from "../../api/datasets";
import { useText } from "../../language/context";
import { CopyText } from "../../parts/CopyText";
import { commandOf } from "./command";

/** A command that answers with rows when it is pasted, and what else can be asked. */
export function ApiExample({ dataset }: { dataset: Dataset }): VNode {
  const text = useText();
  const command = commandOf(dataset.example, window.location.origin);
  return (
    <section class="unprinted" aria-labelledby="api">
      <h2 id="api">{text.say("data.api")}</h2>
      <p>{text.say("data.api.text")}</p>
      <pre class="data__code card" tabIndex={0} role="region" aria-labelledby="api">
        <code>{command}</code>
      </pre>
      <CopyText words={command} label={text.say("data.api.copy")} done={text.say("data.api.copied")} />
      <p class="small">{text.say("data.api.more")}</p>
      <p class="small quiet">{text.say("data.api.keys")}</p>
    </section>
  );
}
