import "../../styles/chart.css";
import "../../styles/sensors.css";
import type { VNode } from "preact";
import { hasStatus } from "../../api/problem";
import { listObservations, type Observations, type Question } from "../../api/sensors";
import { useLoaded } from "../../api/use";
import { useDates, useText } from "../../language/context";
import { useLocation } from "../../navigation/location";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { Failure, Skeleton } from "../../parts/Waiting";
import { useTerritory } from "../../territory/context";
import { HowComputed } from "./HowComputed";
import { Live } from "./Live";
import { comparable, dayIn, periodAt, periodOf, perOf, type Period } from "./period";
import { PeriodChoice } from "./PeriodChoice";
import { SeriesFigure } from "./SeriesFigure";
import { useEveryMinute } from "./useEveryMinute";
import { propertyName } from "./values";

/** What a series says over one period, beside the period before. */
interface Answer {
  readonly at: Date;
  readonly question: Question;
  readonly period: Period;
  readonly now: Observations;
  readonly before: Observations | undefined;
}

/** One series over time; the period stands in the address. */
export default function SeriesPage({ series }: { series: string }): VNode {
  const text = useText();
  const dates = useDates();
  const { zone } = useTerritory();
  const today = dayIn(zone, dates.now());
  const period = periodOf(useLocation().query, today);
  const { content, failure, isOld, renewing, renew } = useLoaded(
    `${series} ${period.span} ${period.from}`,
    (signal) => ask(series, period, today, signal),
  );
  useEveryMinute(renew, period.to > today);
  const failed = failure !== undefined && !renewing;
  if (failed && isUnknown(failure)) return <Unknown />;
  const shown = content && !(failed && isOld) ? content : undefined;
  const title = content
    ? `${propertyName(content.now, text)}, ${content.now.title}`
    : text.say("sensors.title");
  return (
    <Page title={title} before={<Back />}>
      <PeriodChoice period={period} today={today} />
      {shown && (
        <Live at={shown.at} renewing={renewing} failure={isOld ? undefined : failure} retry={renew} />
      )}
      {!shown && (failed ? <Failure failure={failure} retry={renew} /> : <Skeleton lines={5} />)}
      {shown && (
        <>
          <SeriesFigure {...shown} zone={zone} />
          <HowComputed observations={shown.now} />
        </>
      )}
      <HumanWay />
    </Page>
  );
}

/** The first answer tells how a series' values come together and how many there are, and so what a point of the period is. */
async function ask(series: string, period: Period, today: string, signal: AbortSignal): Promise<Answer> {
  const kind = kept.get(series) ?? (await listObservations(smallest(series, today), signal));
  kept.set(series, kind);
  const question = { series, from: period.from, to: period.to, per: perOf(period, kind) };
  const adds = kind.aggregation === "sum" || kind.aggregation === "counter";
  const than = comparable(period);
  const [now, before] = await Promise.all([
    listObservations(question, signal),
    adds
      ? listObservations({ ...question, from: than.from, to: than.to }, signal).catch(() => undefined)
      : undefined,
  ]);
  return { at: new Date(), question, period, now, before };
}

/** What a series is seldom changes: it is asked once a visit. */
const kept = new Map<string, Pick<Observations, "aggregation" | "cadenceSeconds">>();

function smallest(series: string, today: string): Question {
  return { series, from: today, to: periodAt("day", today).to, per: "day" };
}

/** There is no such open series, or the address holds no name of one. */
function isUnknown(failure: unknown): boolean {
  const isNoName =
    hasStatus(failure, 422) && failure.violations.some(({ pointer }) => pointer === "#/series");
  return isNoName || hasStatus(failure, 404);
}

function Back(): VNode {
  const text = useText();
  return (
    <p class="unprinted">
      <a class="link" href="/capteurs">
        ← {text.say("sensors.all")}
      </a>
    </p>
  );
}

function Unknown(): VNode {
  const text = useText();
  return (
    <Page title={text.say("series.unknown.title")}>
      <p>{text.say("series.unknown.text")}</p>
      <a class="button" href="/capteurs">
        {text.say("sensors.all")}
      </a>
      <HumanWay />
    </Page>
  );
}
