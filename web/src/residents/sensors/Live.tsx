import type { VNode } from "preact";
import { OfflineError } from "../../api/problem";
import { useDates, useText } from "../../language/context";

interface Props {
  /** When what is on screen came. */
  readonly at: Date;
  readonly renewing: boolean;
  readonly failure: unknown;
  readonly retry: () => void;
}

/** How old the page is, and why where it is old. The line has its room always: nothing moves when it changes. */
export function Live({ at, renewing, failure, retry }: Props): VNode {
  const text = useText();
  const dates = useDates();
  if (failure === undefined) {
    return (
      <p class="live small quiet">
        {text.say("live.at", { time: dates.time(at) })} {renewing && text.say("app.renewing")}
      </p>
    );
  }
  const cause = failure instanceof OfflineError ? "offline" : "broken";
  return (
    <p class="live live--old small">
      <span role="status">{text.say(`live.${cause}`, { moment: dates.lately(at) })}</span>
      <button type="button" class="link live__retry" disabled={renewing} onClick={retry}>
        {text.say(renewing ? "app.renewing" : "app.retry")}
      </button>
    </p>
  );
}
