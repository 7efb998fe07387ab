import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useAct } from "../../api/useAct";
import { useText } from "../../language/context";
import { Failure } from "../../parts/Waiting";
import { useAgent } from "../session/agent";
import { releaseNow, type StaffDataset } from "./staffDatasets";

/** How often the page looks whether the release is there, and how many times. */
const LOOK_MS = 2_000;
const MOST_LOOKS = 60;

/** A release without waiting for the night: asked for, then shown when it is there. */
export function ReleaseNow({ dataset, renew }: { dataset: StaffDataset; renew: () => void }): VNode {
  const text = useText();
  const agent = useAgent();
  const act = useAct();
  const [asked, ask] = useState<number>();
  const newest = dataset.releases[0];
  const isMade = newest !== undefined && newest.number > (asked ?? 0) && newest.state !== "building";
  useLooking(asked !== undefined && !isMade, renew);
  const send = (): void =>
    act.run(async () => {
      await releaseNow(agent, dataset.id);
      ask(newest?.number ?? 0);
    });
  return (
    <section class="unprinted" aria-labelledby="release-now">
      <h2 id="release-now">{text.say("datasets.release")}</h2>
      <p class="quiet">{text.say("datasets.release.text")}</p>
      {act.failure !== undefined && <Failure failure={act.failure} retry={act.retry} />}
      <button type="button" class="button" disabled={act.busy} onClick={send}>
        {text.say(act.busy ? "datasets.releasing" : "datasets.release")}
      </button>
      <p role="status">{asked !== undefined && !isMade && text.say("datasets.released")}</p>
    </section>
  );
}

/** Looks again while somebody waits for something, and gives up after a while. */
function useLooking(waits: boolean, look: () => void): void {
  useEffect(() => {
    if (!waits) return undefined;
    let looks = 0;
    const timer = setInterval(() => {
      look();
      if (++looks >= MOST_LOOKS) clearInterval(timer);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [waits, look]);
}
