import { useRef, useState } from "preact/hooks";

interface Act {
  readonly busy: boolean;
  readonly failure: unknown;
  readonly run: (act: () => Promise<void>) => void;
  /** The last act once more. */
  readonly retry: () => void;
}

/** Something that a button does at the town: one at a time, and what failed is said. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const last = useRef<(() => Promise<void>) | undefined>(undefined);
  const run = (act: () => Promise<void>): void => {
    last.current = act;
    setBusy(true);
    setFailure(undefined);
    void act()
      .catch(setFailure)
      .finally(() => setBusy(false));
  };
  return { busy, failure, run, retry: () => last.current && run(last.current) };
}
