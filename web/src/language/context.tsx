import { createContext, type ComponentChildren, type VNode } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { useTerritory } from "../territory/context";
import { Dates } from "./dates";
import type { Key, Language, Text } from "./text";

export interface Speech {
  readonly text: Text;
  readonly switchTo: (language: Language) => void;
}

export const SpeechContext = createContext<Speech | undefined>(undefined);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("No SpeechContext above this component");
  return speech;
}

export function useText(): Text {
  return useSpeech().text;
}

export function useDates(): Dates {
  const { language } = useText();
  const { zone } = useTerritory();
  return useMemo(() => new Dates(language, zone), [language, zone]);
}

/** A text whose arguments are elements: `<Say what="follow.place" place={<b>…</b>} />`. */
export function Say({ what, ...args }: { what: Key } & Record<string, ComponentChildren>): VNode {
  const text = useText();
  return <>{text.parts(what).map((part) => ("name" in part ? args[part.name] : part.words))}</>;
}
