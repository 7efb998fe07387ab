const PROBE = "parvis.probe";

/** The device's storage, or nothing where the browser forbids it: pages then work, but forget. */
export function deviceStorage(): Storage | undefined {
  try {
    // Some browsers give a storage that takes nothing: writing is the only way to know.
    window.localStorage.setItem(PROBE, "");
    window.localStorage.removeItem(PROBE);
    return window.localStorage;
  } catch {
    return undefined;
  }
}
