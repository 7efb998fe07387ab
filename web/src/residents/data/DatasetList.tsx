import type { VNode } from "preact";
import type { DatasetSummary } from "../../api/datasets";
import { formatName, holdsRows, releasedWords, titleOf } from "../../datasets/words";
import { useDates, useText } from "../../language/context";
import { Tag } from "../../parts/Tag";
import { pageOf } from "./filters";

/** Datasets, each a link to its page; those that are late say so. */
export function DatasetList({ datasets }: { datasets: readonly DatasetSummary[] }): VNode | null {
  const text = useText();
  const dates = useDates();
  if (datasets.length === 0) return null;
  return (
    <ul class="found">
      {datasets.map((dataset) => (
        <li key={dataset.id}>
          <a class="found__link" href={pageOf(dataset.id)}>
            <b class="data__title">{titleOf(dataset, text)}</b>
            <span class="small data__lines">{text.of(dataset.description)}</span>
            <span class="quiet small">
              {dataset.late && <Tag tone="late">{text.say("data.late")}</Tag>}{" "}
              {releasedWords(dataset.updatedAt, text, dates)}
              {dataset.rows !== null && ` ${text.count("data.rows", dataset.rows)}`}{" "}
              {dataset.formats
                .filter(holdsRows)
                .map((format) => formatName(format, text))
                .join(", ")}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
