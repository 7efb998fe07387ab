import "../../styles/sensors.css";
import type { VNode } from "preact";
import { asOf, listSensors, type Latest } from "../../api/sensors";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { Failure, Skeleton } from "../../parts/Waiting";
import { countKinds, inOrder, kindNamed, kindOf, type Kind } from "./kinds";
import { Live } from "./Live";
import { SensorList } from "./SensorList";
import { SensorMap } from "./SensorMap";
import { useEveryMinute } from "./useEveryMinute";

/** Every open measure of the town, on a map and as a list that says the same; renewed every minute. */
export default function SensorsPage(): VNode {
  const text = useText();
  const kind = kindNamed(useLocation().query.get("sujet"));
  const { content, failure, renewing, renew } = useLoaded("sensors", async (signal) => ({
    series: await listSensors(signal),
    at: new Date(),
  }));
  useEveryMinute(renew);
  const failed = failure !== undefined && !renewing;
  const series = content && (failure ? asOf(content.series, new Date()) : content.series);
  return (
    <Page title={text.say("sensors.title")}>
      {series && <Summary series={series} />}
      {content && <Live at={content.at} renewing={renewing} failure={failure} retry={renew} />}
      {!content && renewing && <Skeleton lines={8} />}
      {!content && failed && <Failure failure={failure} retry={renew} />}
      {series && series.length > 0 && <Measures series={series} kind={kind} />}
      <HumanWay />
    </Page>
  );
}

function Summary({ series }: { series: readonly Latest[] }): VNode {
  const text = useText();
  if (series.length === 0) {
    return (
      <div class="notice">
        <p>
          <b>{text.say("sensors.none.title")}</b>
        </p>
        <p>{text.say("sensors.none.text")}</p>
      </div>
    );
  }
  return (
    <p class="quiet">
      {text.count("sensors.count", series.length)} {text.say("sensors.private")}
    </p>
  );
}

function Measures({ series, kind }: { series: readonly Latest[]; kind: Kind | undefined }): VNode {
  const text = useText();
  const shown = inOrder(series.filter(({ property }) => !kind || kindOf(property) === kind));
  return (
    <>
      <Kinds series={series} chosen={kind} />
      {shown.length === 0 ? (
        <p class="notice">
          {text.say("sensors.noneOfKind")} <a href="/capteurs">{text.say("sensors.all")}</a>
        </p>
      ) : (
        <>
          <SensorMap series={shown} />
          <h2>{text.say("sensors.list")}</h2>
          <SensorList series={shown} />
        </>
      )}
    </>
  );
}

function Kinds({ series, chosen }: { series: readonly Latest[]; chosen: Kind | undefined }): VNode | null {
  const text = useText();
  const kinds = countKinds(series);
  if (kinds.length < 2 && !chosen) return null;
  const choice = (kind: Kind | undefined, count: number): VNode => (
    <a
      key={kind ?? "all"}
      class="choice"
      href={kind ? `/capteurs?sujet=${kind}` : "/capteurs"}
      aria-current={kind === chosen ? "true" : undefined}
    >
      {text.say(`kind.${kind ?? "all"}`)} <span class="choice__count">{count}</span>
    </a>
  );
  return (
    <nav class="choices unprinted" aria-label={text.say("sensors.kinds")}>
      {choice(undefined, series.length)}
      {kinds.map(({ kind, count }) => choice(kind, count))}
    </nav>
  );
}
