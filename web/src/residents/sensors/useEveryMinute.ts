import { useEffect } from "preact/hooks";

const EVERY_MS = 60_000;

/** Renews once a minute while somebody looks, and at once when they come back; never where it is not wished. */
export function useEveryMinute(renew: () => void, wished = true): void {
  useEffect(() => {
    if (!wished) return undefined;
    const look = (): void => {
      if (document.visibilityState === "visible") renew();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [renew, wished]);
}
