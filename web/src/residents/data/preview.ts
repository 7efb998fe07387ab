import { pageOf } from "./filters";

/** What part of the rows is shown, and in which order; it stands in the address. */
export interface Shown {
  /** A column, with `-` before it for the last first. */
  readonly sort: string | undefined;
  readonly cursor: string | undefined;
}

/** Where the table stands on the page. */
export const PLACE = "apercu";

export function shownOf(query: URLSearchParams): Shown {
  return { sort: query.get("tri") ?? undefined, cursor: query.get("suite") ?? undefined };
}

export function addressOf(id: string, { sort, cursor }: Shown): string {
  const query = new URLSearchParams({ ...(sort ? { tri: sort } : {}), ...(cursor ? { suite: cursor } : {}) });
  return `${pageOf(id)}${query.size > 0 ? `?${query}` : ""}#${PLACE}`;
}

export type Order = "ascending" | "descending";

/** How the rows are ordered by a column, if they are by that one. */
export function orderBy(column: string, sort: string | undefined): Order | undefined {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : undefined;
}

/** The order that choosing a column gives: the other way round when it is chosen already. */
export function turned(column: string, sort: string | undefined): string {
  return orderBy(column, sort) === "ascending" ? `-${column}` : column;
}
