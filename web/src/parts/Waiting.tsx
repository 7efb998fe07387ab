import type { VNode } from "preact";
import { ProblemError, OfflineError } from "../api/problem";
import { useText } from "../language/context";

/** The shape of what is coming, while it is not there. */
export function Skeleton({ lines = 4 }: { lines?: number }): VNode {
  const text = useText();
  return (
    <div role="status">
      <span class="unseen">{text.say("app.loading")}</span>
      {Array.from({ length: lines }, (_, i) => (
        <div
          key={i}
          class={`skeleton ${i === 0 ? "skeleton--short" : i === lines - 1 ? "skeleton--block" : ""}`}
        />
      ))}
    </div>
  );
}

/** Why the content did not come, in words, and the way to try again. */
export function Failure({ failure, retry }: { failure: unknown; retry: () => void }): VNode {
  const text = useText();
  const kind = failure instanceof OfflineError ? "offline" : "broken";
  const number = failure instanceof ProblemError ? failure.requestId : undefined;
  return (
    <div class="notice notice--late" role="alert">
      <p>
        <b>{text.say(`app.failure.${kind}.title`)}</b>
      </p>
      <p>{text.say(`app.failure.${kind}.text`)}</p>
      {number && <p class="small quiet">{text.say("app.failure.number", { number })}</p>}
      <button type="button" class="button button--second" onClick={retry}>
        {text.say("app.retry")}
      </button>
    </div>
  );
}

/** Said while content that stays on screen is asked for again. */
export function Renewing({ when }: { when: boolean }): VNode {
  const text = useText();
  return (
    <span class="renewing" role="status">
      {when ? text.say("app.renewing") : ""}
    </span>
  );
}
