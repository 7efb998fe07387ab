import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useDates, useText } from "../../language/context";
import { Tag } from "../../parts/Tag";
import { RELEASE_TONES, type StaffDataset, type StaffRelease } from "./staffDatasets";
import { Withdraw } from "./Withdraw";

interface Props {
  readonly dataset: StaffDataset;
  readonly decides: boolean;
  readonly replace: (dataset: StaffDataset) => void;
}

/** Every release, the last first, with the way to take back one that is out. */
export function Releases({ dataset, decides, replace }: Props): VNode {
  const text = useText();
  const [leaving, leave] = useState<number>();
  const withdrawn = (changed: StaffDataset): void => {
    leave(undefined);
    replace(changed);
  };
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{text.say("datasets.releases")}</h2>
      {dataset.releases.length === 0 && <p class="card">{text.say("datasets.releases.none")}</p>}
      <ol class="timeline">
        {dataset.releases.map((release) => (
          <li class="timeline__step" key={release.number}>
            <Told release={release} />
            {decides && release.state === "published" && leaving !== release.number && (
              <button
                type="button"
                class="link unprinted"
                aria-label={text.say("datasets.withdraw.label", { number: release.number })}
                onClick={() => leave(release.number)}
              >
                {text.say("datasets.withdraw")}
              </button>
            )}
            {leaving === release.number && (
              <Withdraw
                dataset={dataset}
                number={release.number}
                done={withdrawn}
                keep={() => leave(undefined)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Told({
  release: { number, state, at, rows, faultCount, reason },
}: {
  release: StaffRelease;
}): VNode {
  const text = useText();
  const dates = useDates();
  return (
    <>
      <p class="timeline__what">
        {text.say("datasets.release.number", { number })}{" "}
        <Tag tone={RELEASE_TONES[state]}>{text.say(`datasets.release.${state}`)}</Tag>
      </p>
      <p class="quiet small">
        <time dateTime={at}>{dates.moment(at)}</time>.{" "}
        {state === "held" ? text.count("datasets.faults", faultCount) : text.count("data.rows", rows)}
      </p>
      {reason && <p>{reason}</p>}
    </>
  );
}
