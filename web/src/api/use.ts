import { useCallback, useEffect, useState } from "preact/hooks";

/** What a page knows of something asked for: the last content stays while it is renewed or when renewing fails. */
export interface Loaded<T> {
  readonly content: T | undefined;
  readonly failure: unknown;
  /** The content answers a key asked before; it stays until the new one's is there. */
  readonly isOld: boolean;
  readonly renewing: boolean;
  readonly renew: () => void;
  readonly replace: (content: T) => void;
}

/** Asks when the page opens and each time the key changes; a late answer to an old key is dropped. */
export function useLoaded<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ content?: T; key?: string; failure?: unknown; renewing: boolean }>({
    renewing: true,
  });
  const [round, setRound] = useState(0);
  const renew = useCallback(() => setRound((last) => last + 1), []);
  const replace = useCallback((content: T) => setState({ content, key, renewing: false }), [key]);

  useEffect(() => {
    const ending = new AbortController();
    setState((last) => ({ ...last, renewing: true }));
    ask(ending.signal).then(
      (content) => ending.signal.aborted || setState({ content, key, renewing: false }),
      (failure: unknown) =>
        ending.signal.aborted || setState((last) => ({ ...last, failure, renewing: false })),
    );
    return () => ending.abort();
    // `ask` is made anew at each drawing; `key` says when it asks for something else.
  }, [key, round]);

  const { content, failure, renewing } = state;
  return { content, failure, isOld: state.key !== key, renewing, renew, replace };
}
