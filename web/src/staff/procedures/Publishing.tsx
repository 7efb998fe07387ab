import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { hasStatus, type Violation } from "../../api/problem";
import { useText } from "../../language/context";
import type { Key } from "../../language/text";
import { Failure } from "../../parts/Waiting";
import { saveFile } from "../../device/saveFile";
import { seesAll, useAgent } from "../session/agent";
import { DocumentFaults } from "./DocumentFaults";
import { changeState, exportProcedure, previewOf, type OpenProcedure } from "./staffProcedures";

interface Props {
  readonly opened: OpenProcedure;
  readonly renew: () => void;
}

/** How a resident sees it, and whether residents can file it. */
export function Publishing({ opened, renew }: Props): VNode {
  const text = useText();
  const { line, document } = opened;
  const changes = seesAll(useAgent().me);
  const { busy, done, violations, failure, publish, archive, save } = usePublishing(opened, renew);
  return (
    <section class="card">
      <h2>{text.say("catalogue.publishing")}</h2>
      <p>{text.say(`catalogue.publishing.${line.state}`)}</p>
      <div role="status">{done && <p class="notice notice--good">{text.say(done)}</p>}</div>
      {hasStatus(failure, 412) && (
        <p class="notice notice--wait" role="alert">
          {text.say("document.changed")}
        </p>
      )}
      {failure !== undefined && !hasStatus(failure, 412) && <Failure failure={failure} retry={renew} />}
      {violations.length > 0 && (
        <DocumentFaults
          name={line.id}
          json={JSON.stringify(document, null, 2)}
          document={document}
          violations={violations}
        />
      )}
      <p class="pages">
        <a class="button button--second" href={previewOf(line.id)}>
          {text.say("catalogue.preview")}
        </a>
        {changes && (
          <button type="button" class="button" disabled={busy} onClick={publish}>
            {text.say(line.state === "published" ? "catalogue.publishAgain" : "catalogue.publish")}
          </button>
        )}
        {changes && line.state === "published" && (
          <button type="button" class="button button--second" disabled={busy} onClick={archive}>
            {text.say("catalogue.archive")}
          </button>
        )}
        <button type="button" class="button button--second" disabled={busy} onClick={save}>
          {text.say("catalogue.export")}
        </button>
      </p>
    </section>
  );
}

function usePublishing(opened: OpenProcedure, renew: () => void) {
  const agent = useAgent();
  const { id } = opened.line;
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Key>();
  const [violations, setViolations] = useState<readonly Violation[]>([]);
  const [failure, setFailure] = useState<unknown>();

  const tries = (act: () => Promise<void>, words?: Key) => (): void => {
    setBusy(true);
    setDone(undefined);
    setViolations([]);
    setFailure(undefined);
    act()
      .then(() => setDone(words))
      .catch((refusal: unknown) => {
        if (hasStatus(refusal, 422)) setViolations(refusal.violations);
        else setFailure(refusal);
        if (hasStatus(refusal, 412)) renew();
      })
      .finally(() => setBusy(false));
  };

  const change = async (what: "publication" | "archive"): Promise<void> => {
    await changeState(agent, opened, what);
    renew();
  };

  return {
    busy,
    done,
    violations,
    failure,
    publish: tries(() => change("publication"), "catalogue.published"),
    archive: tries(() => change("archive"), "catalogue.archived"),
    save: tries(async () => saveFile(await exportProcedure(agent, id), `${id}.json`)),
  };
}
