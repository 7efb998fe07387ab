import type { VNode } from "preact";
import { useLoaded } from "../../api/use";
import { frequencyWords, titleOf } from "../../datasets/words";
import { useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { Tag } from "../../parts/Tag";
import { Renewing } from "../../parts/Waiting";
import { BackToList } from "../BackToList";
import { NotOpened } from "../NotOpened";
import { seesAll, useAgent } from "../session/agent";
import { Held } from "./Held";
import { ReleaseNow } from "./ReleaseNow";
import { Releases } from "./Releases";
import { LIST, openDataset, stateOf, type StaffDataset } from "./staffDatasets";

const WORDS = {
  title: "datasets.title",
  unknownTitle: "datasets.unknown.title",
  unknownText: "datasets.unknown.text",
} as const;

/** Of quality; the public page tells each. */
const REASONS = 10;

/** One dataset: how fresh it is, what was held back and why, its releases. */
export default function DatasetPage({ id }: { id: string }): VNode {
  const text = useText();
  const agent = useAgent();
  const loaded = useLoaded(id, (signal) => openDataset(agent, id, signal));
  const dataset = loaded.content;
  if (!dataset) return <NotOpened reference={id} loaded={loaded} list={LIST} words={WORDS} />;
  const decides = seesAll(agent.me);
  return (
    <Page className="wide" title={titleOf(dataset, text)} before={<Before dataset={dataset} />}>
      <Renewing when={loaded.renewing} />
      <Facts dataset={dataset} />
      {dataset.held && <Held dataset={dataset} held={dataset.held} />}
      {decides && <ReleaseNow dataset={dataset} renew={loaded.renew} />}
      <Releases dataset={dataset} decides={decides} replace={loaded.replace} />
    </Page>
  );
}

function Before({ dataset }: { dataset: StaffDataset }): VNode {
  const text = useText();
  const state = stateOf(dataset);
  return (
    <>
      <BackToList list={LIST} />
      <Tag tone={state.tone}>{text.say(state.key)}</Tag>
    </>
  );
}

function Facts({ dataset }: { dataset: StaffDataset }): VNode {
  const text = useText();
  const dates = useDates();
  const { frequency, promisedAt, changedAt, score, latest, id } = dataset;
  const facts = [
    [
      "fact.promise",
      `${frequencyWords(frequency, text)}, ${text.say("datasets.promised", { day: dates.date(promisedAt) })}`,
    ],
    [
      "column.latest",
      latest
        ? text.say("datasets.latest", { number: latest.number, moment: dates.lately(latest.at) })
        : text.say("datasets.latest.none"),
    ],
    ["fact.changed", changedAt ? dates.lately(changedAt) : text.say("datasets.fact.unchanged")],
    ["fact.quality", text.say("datasets.quality", { score, count: REASONS })],
  ] as const;
  return (
    <dl class="facts card">
      {facts.map(([fact, words]) => (
        <div key={fact}>
          <dt>{text.say(`datasets.${fact}`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt class="unseen">{text.say("datasets.public")}</dt>
        <dd>
          <a class="link" href={`/data/${encodeURIComponent(id)}`}>
            {text.say("datasets.public")}
          </a>
        </dd>
      </div>
    </dl>
  );
}
