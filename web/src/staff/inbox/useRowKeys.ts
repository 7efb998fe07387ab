import { navigate } from "../../navigation/location";
import { useKeys } from "../keys";

const ROWS = "[data-row]";

/** j and k move the focus from row to row; Enter then opens the row's own link. */
export const ROW_KEYS = { j: () => move(1), k: () => move(-1) };

/** j and k move the focus from row to row (Enter then opens the row's own link), e decides, / searches. */
export function useRowKeys(): void {
  useKeys({
    ...ROW_KEYS,
    e: () => {
      const row = rows()[focusedRow()] ?? rows()[0];
      if (row) navigate(`${new URL(row.href).pathname}?decider`);
    },
    "/": () => document.getElementById("find")?.focus(),
  });
}

function move(step: number): void {
  const all = rows();
  const to = Math.min(all.length - 1, Math.max(0, focusedRow() + step));
  all[to]?.focus();
}

/** -1 when no row has the focus, so that the first j goes to the first row. */
function focusedRow(): number {
  return rows().indexOf(document.activeElement as HTMLAnchorElement);
}

function rows(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(ROWS)];
}
