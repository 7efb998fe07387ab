import { useState } from "preact/hooks";

/** What is being written, kept for the tab, so that a sign-in, a conflict or a wrong click loses nothing. */
export function useKept<T extends object>(
  key: string,
  empty: T,
): readonly [T, (part: Partial<T>) => void, () => void] {
  const name = `parvis.${key}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...read(name) }));
  const change = (part: Partial<T>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    window.sessionStorage.setItem(name, JSON.stringify(changed));
  };
  const drop = (): void => {
    setDraft(empty);
    window.sessionStorage.removeItem(name);
  };
  return [draft, change, drop];
}

function read(name: string): object {
  try {
    return JSON.parse(window.sessionStorage.getItem(name) ?? "{}") as object;
  } catch {
    return {}; // written by another version of the pages
  }
}
