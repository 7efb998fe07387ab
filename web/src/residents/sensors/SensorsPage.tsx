import "../../styles/sensors.css";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { listSensors, type Latest } from "../../api/sensors";
import { useLoaded } from "../../api/use";
import { useDates, useText } from "../../language/context";
import { useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { countKinds, inOrder, kindNamed, kindOf, type Kind } from "./kinds";
import { SensorList } from "./SensorList";
import { SensorMap } from "./SensorMap";

const EVERY_MS = 60_000;

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
  return (
    <Page title={text.say("sensors.title")}>
      {content && <Summary series={content.series} renewing={renewing} />}
      {!content && renewing && <Skeleton lines={8} />}
      {!content && failed && <Failure failure={failure} retry={renew} />}
      {content && failed && <Old at={content.at} retry={renew} />}
      {content && content.series.length > 0 && <Measures series={content.series} kind={kind} />}
      <HumanWay />
    </Page>
  );
}

function Summary({ series, renewing }: { series: readonly Latest[]; renewing: boolean }): VNode {
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
      {text.count("sensors.count", series.length)} {text.say("sensors.private")} <Renewing when={renewing} />
    </p>
  );
}

/** What is on screen stays; it says how old it is. */
function Old({ at, retry }: { at: Date; retry: () => void }): VNode {
  const text = useText();
  const dates = useDates();
  return (
    <div class="notice notice--wait" role="alert">
      <p>{text.say("sensors.old", { moment: dates.lately(at) })}</p>
      <button type="button" class="button button--second" onClick={retry}>
        {text.say("app.retry")}
      </button>
    </div>
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

/** Renews once a minute while somebody looks, and at once when they come back. */
function useEveryMinute(renew: () => void): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") renew();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [renew]);
}
