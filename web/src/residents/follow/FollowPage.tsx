import type { ComponentChildren, VNode } from "preact";
import { hasStatus } from "../../api/problem";
import { getReport, type Report } from "../../api/reports";
import { useLoaded } from "../../api/use";
import { deviceStorage } from "../../device/storage";
import { Say, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { stateKey, toneOf } from "../../parts/state";
import { Tag } from "../../parts/Tag";
import { Timeline } from "../../parts/Timeline";
import { Failure, Renewing, Skeleton } from "../../parts/Waiting";
import { categoryOf, useTerritory } from "../../territory/context";
import { findMine } from "../mine";
import { AskRepaired } from "./AskRepaired";
import { ReferenceForm } from "./EntryPage";
import { NextStep } from "./NextStep";

interface Props {
  readonly reference: string;
  /** From the link's fragment; else the one this device kept when it filed the report. */
  readonly secret: string;
}

interface Followed {
  readonly report: Report;
  /** The secret that the town accepted. */
  readonly secret: string | undefined;
  readonly secretRefused: boolean;
}

/** What became of a report, newest first, and who acts next; its own resident may answer. */
export function FollowPage({ reference, secret }: Props): VNode {
  const text = useText();
  const known = secret || findMine(reference, deviceStorage())?.secret;
  const loaded = useLoaded(`${reference}#${known}`, (signal) => follow(reference, known, signal));
  const followed = loaded.content;
  if (!followed && isUnknown(loaded.failure)) return <UnknownPage reference={reference} />;
  if (!followed) {
    return (
      <Page title={text.say("follow.title")}>
        {loaded.failure ? <Failure failure={loaded.failure} retry={loaded.renew} /> : <Skeleton />}
        {Boolean(loaded.failure) && <HumanWay />}
      </Page>
    );
  }
  return (
    <FollowedPage followed={followed} replace={(report) => loaded.replace({ ...followed, report })}>
      <Renewing when={loaded.renewing} />
      {loaded.failure !== undefined && <Failure failure={loaded.failure} retry={loaded.renew} />}
    </FollowedPage>
  );
}

/** A reference that is no report's, or that cannot be one's (its check character is wrong). */
function isUnknown(failure: unknown): boolean {
  return hasStatus(failure, 404) || hasStatus(failure, 422);
}

interface FollowedProps {
  readonly followed: Followed;
  readonly replace: (report: Report) => void;
  readonly children: ComponentChildren;
}

function FollowedPage({
  followed: { report, secret, secretRefused },
  replace,
  children,
}: FollowedProps): VNode {
  const text = useText();
  const territory = useTerritory();
  const title = text.of(categoryOf(territory, report.category)?.name) || report.category;
  const asking = Boolean(report.own && secret && report.status === "done" && !report.answer);
  const what = report.place.label ? "follow.place" : "follow.noPlace";
  return (
    <Page title={title} before={<Tag tone={toneOf(report.status)}>{text.say(stateKey(report))}</Tag>}>
      <p class="quiet">
        <Say what={what} place={report.place.label} reference={<b class="nowrap">{report.reference}</b>} />
      </p>
      {children}
      {secretRefused && <p class="notice notice--wait">{text.say("follow.secretWrong")}</p>}
      {report.own && secret && <AskRepaired report={report} secret={secret} replace={replace} />}
      {!asking && <NextStep report={report} />}
      <h2>{text.say("follow.past")}</h2>
      <Timeline report={report} />
      <h2>{text.say("follow.told")}</h2>
      <p class="said">{report.description}</p>
      {report.own && report.mail && (
        <p class="small quiet">{text.say("follow.mail", { mail: report.mail })}</p>
      )}
      {!report.own && !secretRefused && <p class="small quiet">{text.say("follow.public")}</p>}
      <button type="button" class="button button--second" onClick={() => window.print()}>
        {text.say("report.sent.print")}
      </button>
      <HumanWay />
    </Page>
  );
}

function UnknownPage({ reference }: { reference: string }): VNode {
  const text = useText();
  return (
    <Page title={text.say("follow.unknown.title")}>
      <p>{text.say("follow.unknown.text", { reference })}</p>
      <ReferenceForm last={reference} />
      <HumanWay />
    </Page>
  );
}

/** The report with its secret; when the town refuses the secret, what everyone may see. */
async function follow(reference: string, secret: string | undefined, signal: AbortSignal): Promise<Followed> {
  try {
    return { report: await getReport(reference, secret, signal), secret, secretRefused: false };
  } catch (failure) {
    if (!secret || !hasStatus(failure, 403)) throw failure;
    return { report: await getReport(reference, undefined, signal), secret: undefined, secretRefused: true };
  }
}
