import type { VNode } from "preact";
import { useText } from "../../language/context";
import { ListTable } from "../ListTable";
import type { DatasetLine, StaffDataset } from "./staffDatasets";

interface Props {
  readonly dataset: StaffDataset;
  readonly held: NonNullable<DatasetLine["held"]>;
}

const COLUMNS = ["line", "row", "column", "rule"] as const;

/** What was held back, and why: each fault with its line, its column and the rule in words. */
export function Held({ dataset: { faults, latest }, held: { number, faultCount } }: Props): VNode {
  const text = useText();
  const title = text.count("datasets.held.title", faultCount, { number });
  return (
    <section aria-labelledby="held">
      <h2 id="held">{title}</h2>
      <p class="notice notice--late">
        {latest
          ? text.say("datasets.held.what.out", { number: latest.number })
          : text.say("datasets.held.what.none")}
      </p>
      {faults.length < faultCount && (
        <p class="quiet small">{text.say("datasets.held.first", { count: faults.length })}</p>
      )}
      <ListTable caption={title} columns={COLUMNS.map((column) => text.say(`datasets.fault.${column}`))}>
        {faults.map(({ line, row, column, rule, words }) => (
          <tr class="table__row" role="row" key={`${line} ${column} ${rule}`}>
            <td role="cell" data-label={text.say("datasets.fault.line")}>
              {text.number(line)}
            </td>
            <td role="cell" data-label={text.say("datasets.fault.row")}>
              <code>{row}</code>
            </td>
            <td role="cell" data-label={text.say("datasets.fault.column")}>
              <code>{column}</code>
            </td>
            <td role="cell">{text.of(words)}</td>
          </tr>
        ))}
      </ListTable>
    </section>
  );
}
