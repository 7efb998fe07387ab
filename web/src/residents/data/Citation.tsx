import type { VNode } from "preact";
import type { Dataset } from "../../api/datasets";
import { titleOf } from "../../datasets/words";
import { useDates, useText } from "../../language/context";
import { CopyText } from "../../parts/CopyText";
import { useTerritory } from "../../territory/context";
import { pageOf } from "./filters";

/** How to name the source, ready to be copied, and who answers questions. */
export function Citation({ dataset }: { dataset: Dataset }): VNode {
  const text = useText();
  const dates = useDates();
  const { name } = useTerritory();
  const latest = dataset.releases.find(({ state }) => state === "published");
  const citation = [
    dataset.producer ?? name,
    titleOf(dataset, text),
    ...(latest
      ? [
          text.say("data.cite.release", {
            number: latest.number,
            day: dates.date(latest.at, { year: true }),
          }),
        ]
      : []),
    dataset.licence.title,
    window.location.origin + pageOf(dataset.id),
  ].join(", ");
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{text.say("data.cite")}</h2>
      <p class="card data__cited">{citation}</p>
      <CopyText words={citation} label={text.say("data.cite.copy")} done={text.say("data.cite.copied")} />
      {dataset.contact && (
        <>
          <h2>{text.say("data.contact")}</h2>
          <p>
            {text.say("data.contact.text")} <a href={`mailto:${dataset.contact}`}>{dataset.contact}</a>
          </p>
        </>
      )}
    </section>
  );
}
