import type { VNode } from "preact";
import { getRequest, type Request } from "../../../api/requests";
import { useLoaded } from "../../../api/use";
import { useDates, useText } from "../../../language/context";
import { Tag } from "../../../parts/Tag";
import { Failure, Renewing, Skeleton } from "../../../parts/Waiting";
import { requestAddress } from "../../../requests/addresses";
import { nextWords } from "../follow/NextActor";
import { TONES } from "../../../requests/tones";
import { isUnknownRequest } from "../follow/UnknownRequest";
import type { KeptRequest } from "../kept";
import { wordsIn } from "../../../requests/names";

interface Standing {
  readonly kept: KeptRequest;
  /** Nothing when the town could not be asked. */
  readonly request?: Request;
  readonly gone?: true;
  readonly failure?: unknown;
}

/** Requests with where each stands and who acts next, those that wait for the resident first. */
export function RequestList({ of: list }: { of: readonly KeptRequest[] }): VNode {
  const { content, renewing, renew } = useLoaded(list.map(({ reference }) => reference).join(), (signal) =>
    Promise.all(list.map((kept) => standingOf(kept, signal))),
  );
  if (!content) return <Skeleton lines={4} />;
  const failure = content.find((each) => each.failure)?.failure;
  return (
    <>
      <Renewing when={renewing} />
      {failure !== undefined && !renewing && <Failure failure={failure} retry={renew} />}
      <ul class="found">
        {inOrder(content).map((standing) => (
          <One key={standing.kept.reference} standing={standing} />
        ))}
      </ul>
    </>
  );
}

function One({ standing: { kept, request, gone } }: { standing: Standing }): VNode {
  const text = useText();
  const dates = useDates();
  const words = request
    ? nextWords(request, text, dates)
    : text.say(gone ? "requests.gone" : "requests.unasked");
  return (
    <li>
      <a class="found__link" href={requestAddress(kept)}>
        {request && <Tag tone={TONES[request.status]}>{text.say(`request.status.${request.status}`)}</Tag>}
        <b class="found__title">{wordsIn(kept.title, text)}</b>
        <span class="small">{words}</span>
        <span class="quiet small">
          {text.say("requests.about", { reference: kept.reference, when: dates.ago(kept.createdAt) })}
        </span>
      </a>
    </li>
  );
}

async function standingOf(kept: KeptRequest, signal: AbortSignal): Promise<Standing> {
  try {
    return { kept, request: await getRequest(kept, signal) };
  } catch (failure) {
    if (signal.aborted) throw failure;
    if (isUnknownRequest(failure)) return { kept, gone: true };
    return { kept, failure };
  }
}

function inOrder(standings: readonly Standing[]): readonly Standing[] {
  const rank = ({ request }: Standing): number =>
    request?.next.who === "you" ? 0 : request?.next.who === "service" ? 1 : 2;
  return [...standings].sort(
    (one, other) => rank(one) - rank(other) || other.kept.createdAt.localeCompare(one.kept.createdAt),
  );
}
