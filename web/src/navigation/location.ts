import { useLayoutEffect, useState } from "preact/hooks";

export interface Location {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Without its `#`. */
  readonly fragment: string;
}

const MOVED = "parvis:moved";

export function location(): Location {
  const { pathname, search, hash } = window.location;
  return { path: pathname, query: new URLSearchParams(search), fragment: hash.slice(1) };
}

/** What a part of a path says; as it stands where nobody can have written it so. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (fault) {
    if (fault instanceof URIError) return part;
    throw fault;
  }
}

/** Goes to an address of the same page without loading it anew. */
export function navigate(to: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", to);
  window.dispatchEvent(new Event(MOVED));
  if (!replace) show(window.location.hash.slice(1));
}

/** The part of the page that the fragment names, else its beginning; a fragment may as well be a secret. */
function show(fragment: string): void {
  const part = fragment === "" ? null : document.getElementById(fragment);
  if (part) part.scrollIntoView();
  else window.scrollTo(0, 0);
}

/** The address, followed as it changes; from before any page's own effect, which may already move on. */
export function useLocation(): Location {
  const [here, setHere] = useState(location);
  useLayoutEffect(() => {
    const look = () => setHere(location());
    const events = [MOVED, "popstate", "hashchange"];
    events.forEach((event) => window.addEventListener(event, look));
    return () => events.forEach((event) => window.removeEventListener(event, look));
  }, []);
  return here;
}

/** Plain links move within the page: `isOurs` says which paths this page serves. Others load as usual. */
export function followLinks(isOurs: (path: string) => boolean): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== window.location.origin)
      return;
    const toFragment =
      link.hash !== "" && link.pathname + link.search === window.location.pathname + window.location.search;
    if (toFragment || !isOurs(link.pathname)) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  });
}
