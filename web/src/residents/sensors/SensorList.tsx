import type { VNode } from "preact";
import type { Latest } from "../../api/sensors";
import { useDates, useText } from "../../language/context";
import { Tag } from "../../parts/Tag";
import { dayIn } from "./period";
import { pageOf } from "./places";
import { propertyName, Values } from "./values";

/** Measures with their last value, each a link to its own page. */
export function SensorList({ series }: { series: readonly Latest[] }): VNode {
  return (
    <ul class="measures">
      {series.map((each) => (
        <li key={each.series}>
          <Measure series={each} />
        </li>
      ))}
    </ul>
  );
}

function Measure({ series }: { series: Latest }): VNode {
  const text = useText();
  const dates = useDates();
  const silentSince = series.stale && series.at ? dayIn(dates.zone, new Date(series.at)) : undefined;
  return (
    <a class={`measure ${series.stale ? "measure--stale" : ""}`} href={pageOf(series, silentSince)}>
      <span class="measure__what">
        <b>{propertyName(series, text)}</b>
        <span>{series.title}</span>
      </span>
      <span class="measure__value">
        {series.value === null ? "–" : new Values(series, text).amount(series.value)}
      </span>
      <span class="measure__when small">
        {series.aggregation === "counter" && series.at && `${text.say("sensors.index")} `}
        <Freshness series={series} />
      </span>
    </a>
  );
}

/** When it was measured, as people say it; a silent sensor says since when, in words and not by its grey alone. */
export function Freshness({ series }: { series: Latest }): VNode {
  const text = useText();
  const dates = useDates();
  if (!series.at) return <>{text.say("sensors.silent")}</>;
  const moment = dates.lately(series.at);
  if (!series.stale) return <>{text.say("sensors.fresh", { moment })}</>;
  return (
    <>
      <Tag tone="quiet">{text.say("sensors.staleTag")}</Tag> {text.say("sensors.stale", { moment })}
    </>
  );
}
