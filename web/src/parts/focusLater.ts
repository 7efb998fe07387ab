import { useLayoutEffect, useRef } from "preact/hooks";

/** Moves the focus once the next drawing is there: what it goes to may not be on the page yet. */
export function useFocusLater(): (id: string) => void {
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (id) => {
    wanted.current = id;
  };
}
