import type { VNode } from "preact";
import { useDates, useText } from "../../language/context";
import { Failure } from "../../parts/Waiting";
import { measuresOf } from "../devices/staffDevices";
import { administers, useAgent } from "../session/agent";
import { isReplayable, REFUSALS, type Entry, type Example } from "./staffQuarantine";
import type { Outcome, QuarantineActs } from "./useQuarantine";

interface Props {
  readonly entry: Entry;
  readonly acts: QuarantineActs;
}

/** Why these readings wait, what they look like, how to mend the cause, and the two ways out. */
export function EntryCard({ entry, acts }: Props): VNode {
  const text = useText();
  const dates = useDates();
  const outcome = acts.outcomes[entry.id];
  const refusal = REFUSALS.includes(entry.refusal) ? entry.refusal : "unreadable";
  const arrived = text.say("quarantine.arrived", { moment: dates.moment(entry.arrivedAt) });
  if (outcome && outcome.kind !== "failed" && outcome.kind !== "replaying") {
    return <Ended entry={entry} outcome={outcome} undo={() => acts.undo(entry)} />;
  }
  return (
    <article class="card">
      <h3 class="entry__reason">{text.say(`quarantine.reason.${refusal}`)}</h3>
      <p class="quiet small">
        {entry.readings > 0 ? `${text.count("quarantine.readings", entry.readings)}. ${arrived}` : arrived}
      </p>
      {entry.examples.length > 0 && <Examples entry={entry} />}
      {entry.payload && <pre class="entry__payload">{entry.payload}</pre>}
      <p>{text.say(`quarantine.mend.${refusal}`)}</p>
      {refusal === "unknown-series" && <Describe thing={entry.thing} />}
      {outcome?.kind === "failed" && (
        <Failure failure={outcome.failure} retry={() => void acts.replayAll([entry])} />
      )}
      <p class="devices__bar">
        {isReplayable(entry) && (
          <button
            type="button"
            class="button"
            disabled={outcome?.kind === "replaying"}
            onClick={() => void acts.replayAll([entry])}
          >
            {text.say(outcome?.kind === "replaying" ? "quarantine.replaying" : "quarantine.replay")}
          </button>
        )}
        <button
          type="button"
          class="button button--second"
          disabled={outcome?.kind === "replaying"}
          onClick={() => acts.drop(entry)}
        >
          {text.say("quarantine.drop")}
        </button>
      </p>
    </article>
  );
}

function Describe({ thing }: { thing: string }): VNode | null {
  const text = useText();
  const { me } = useAgent();
  if (!administers(me)) return <p class="quiet">{text.say("quarantine.askAdmin")}</p>;
  return (
    <p>
      <a href={measuresOf(thing)}>{text.say("quarantine.describe", { thing })}</a>
    </p>
  );
}

function Examples({ entry }: { entry: Entry }): VNode {
  const text = useText();
  const dates = useDates();
  const more = entry.readings - entry.examples.length;
  const valueOf = ({ value, unit }: Example): string =>
    `${typeof value === "number" ? value.toLocaleString(text.language) : value} ${unit ?? ""}`.trim();
  return (
    <ul class="entry__examples">
      {entry.examples.map((example, i) => (
        <li key={i}>
          <b>{example.name}</b> {valueOf(example)} <span class="quiet">({dates.moment(example.at)})</span>
        </li>
      ))}
      {more > 0 && <li class="quiet">{text.count("quarantine.more", more)}</li>}
    </ul>
  );
}

interface EndedProps {
  readonly entry: Entry;
  readonly outcome: Exclude<Outcome, { kind: "failed" } | { kind: "replaying" }>;
  readonly undo: () => void;
}

function Ended({ entry, outcome, undo }: EndedProps): VNode {
  const text = useText();
  const isGood = outcome.kind === "replayed" && outcome.refused === 0;
  return (
    <p class={`notice ${isGood ? "notice--good" : ""}`} role="status">
      {wordsOf()}{" "}
      {outcome.kind === "dropping" && (
        <button type="button" class="link" onClick={undo}>
          {text.say("quarantine.undo")}
        </button>
      )}
    </p>
  );

  function wordsOf(): string {
    if (outcome.kind === "gone") return text.say("quarantine.gone");
    if (outcome.kind !== "replayed") return text.count("quarantine.dropped", entry.readings);
    if (outcome.refused === 0) return text.count("quarantine.kept", outcome.kept);
    return `${text.count("quarantine.stillRefused", outcome.refused)} ${text.say("quarantine.seeReason")}`;
  }
}
