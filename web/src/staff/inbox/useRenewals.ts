import { useEffect } from "preact/hooks";

/** Renews when the agent comes back to the tab: others work on the same lists. */
export function useRenewals(renew: () => void): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") renew();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [renew]);
}
