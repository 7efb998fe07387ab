import "../../styles/chart.css";
import "../../styles/data.css";
import type { VNode } from "preact";
import { getDataset, type Dataset } from "../../api/datasets";
import { hasStatus } from "../../api/problem";
import { useLoaded } from "../../api/use";
import { titleOf } from "../../datasets/words";
import { useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { Tag } from "../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { About } from "./About";
import { ApiExample } from "./ApiExample";
import { chartOf } from "./chartOf";
import { Citation } from "./Citation";
import { DatasetChart } from "./DatasetChart";
import { DatasetMap } from "./DatasetMap";
import { Downloads } from "./Downloads";
import { HOME } from "./filters";
import { Preview } from "./Preview";
import { Quality } from "./Quality";
import { Releases } from "./Releases";

/** One dataset: what it is, on what terms, what it holds, and every way to take it away. */
export default function DatasetPage({ id }: { id: string }): VNode {
  const text = useText();
  const { content, failure, renewing, renew } = useLoaded(id, (signal) => getDataset(id, signal));
  const failed = failure !== undefined && !renewing;
  if (failed && (hasStatus(failure, 404) || hasStatus(failure, 422))) return <Unknown id={id} />;
  return (
    <Page title={content ? titleOf(content, text) : text.say("data.title")} before={<Back />}>
      {failed && <Failure failure={failure} retry={renew} />}
      {content ? (
        <>
          <Renewing when={renewing} />
          <Whole dataset={content} />
        </>
      ) : (
        renewing && <Skeleton lines={8} />
      )}
      <HumanWay />
    </Page>
  );
}

function Whole({ dataset }: { dataset: Dataset }): VNode {
  const text = useText();
  const isOut = dataset.files.length > 0;
  const chart = chartOf(dataset);
  return (
    <>
      {dataset.late && (
        <p>
          <Tag tone="late">{text.say("data.late")}</Tag>
        </p>
      )}
      <p class="lead">{text.of(dataset.description)}</p>
      {!isOut && <p class="notice notice--wait">{text.say("data.notOut")}</p>}
      <About dataset={dataset} />
      {isOut && <Downloads files={dataset.files} />}
      <Preview dataset={dataset} />
      {dataset.geometry && <DatasetMap dataset={dataset} geometry={dataset.geometry} />}
      {chart && <DatasetChart dataset={dataset} chart={chart} />}
      <ApiExample dataset={dataset} />
      <Quality reasons={dataset.quality} />
      <Releases dataset={dataset} />
      <Citation dataset={dataset} />
    </>
  );
}

function Back(): VNode {
  const text = useText();
  return (
    <p class="unprinted">
      <a class="link" href={HOME}>
        ← {text.say("data.all")}
      </a>
    </p>
  );
}

function Unknown({ id }: { id: string }): VNode {
  const text = useText();
  return (
    <Page title={text.say("data.unknown.title")}>
      <p>{text.say("data.unknown.text", { id })}</p>
      <a class="button" href={HOME}>
        {text.say("data.all")}
      </a>
      <HumanWay />
    </Page>
  );
}
