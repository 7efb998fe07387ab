import type { ComponentChildren, VNode } from "preact";

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

/** A list of the console in words. The roles say again what the elements are: on a phone each row is laid out as a card. */
export function ListTable({ caption, columns, children }: Props): VNode {
  return (
    <table class="table table--words" role="table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
