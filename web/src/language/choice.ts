import type { Language } from "./text";

const KEPT = "parvis.language";

/** The language of the address (`?langue=en`), else the one chosen before, else French: the town's first. */
export function chosenLanguage(search: string, storage: Storage | undefined): Language {
  const asked = new URLSearchParams(search).get("langue") ?? storage?.getItem(KEPT);
  return asked === "en" ? "en" : "fr";
}

export function keepLanguage(language: Language, storage: Storage | undefined): void {
  storage?.setItem(KEPT, language);
}
