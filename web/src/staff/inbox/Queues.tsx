import type { VNode } from "preact";
import { useText } from "../../language/context";
import { addressOf, QUEUES, type Counts, type Filters } from "../staffReports";

/** The lists, each with how many it holds. */
export function Queues({ filters, counts }: { filters: Filters; counts: Counts | undefined }): VNode {
  const text = useText();
  return (
    <nav class="queues card unprinted" aria-label={text.say("inbox.queues")}>
      <ul>
        {QUEUES.map((queue) => (
          <li key={queue}>
            <a
              class="queues__one"
              href={addressOf({ queue, service: filters.service, cursor: undefined })}
              aria-current={queue === filters.queue ? "page" : undefined}
            >
              <span>{text.say(`inbox.queue.${queue}`)}</span>{" "}
              <span class="queues__count">{counts?.[queue] ?? "…"}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
