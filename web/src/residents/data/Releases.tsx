import type { VNode } from "preact";
import type { Dataset } from "../../api/datasets";
import { useDates, useText } from "../../language/context";

const SHOWN = 12;

/** What came out and what was taken back, the last first, each with when and why. */
export function Releases({ dataset: { id, releases } }: { dataset: Dataset }): VNode {
  const text = useText();
  const dates = useDates();
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{text.say("data.releases")}</h2>
      {releases.length === 0 ? (
        <p>{text.say("data.releases.none")}</p>
      ) : (
        <ol class="timeline">
          {releases.slice(0, SHOWN).map(({ number, at, rows, state, reason }) => (
            <li class="timeline__step" key={number}>
              <p class="timeline__what">
                {text.say(state === "withdrawn" ? "data.release.withdrawn" : "data.release", { number })}
              </p>
              <p class="quiet small">
                <time dateTime={at}>{dates.moment(at)}</time>
                {state !== "withdrawn" && `. ${text.count("data.rows", rows)}`}
              </p>
              {reason && <p>{reason}</p>}
            </li>
          ))}
        </ol>
      )}
      <p class="unprinted">
        <a class="link" href={`/data/feeds/${id}.atom`}>
          {text.say("data.releases.feed")}
        </a>
      </p>
    </section>
  );
}
