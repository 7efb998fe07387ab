import { useRef, useState } from "preact/hooks";
import { hasStatus, OfflineError } from "../../api/problem";
import { useText } from "../../language/context";
import type { Text } from "../../language/text";
import { townRefusal } from "./fileRules";
import { useFilling } from "./filling";

/** A file on its way. */
export interface Sending {
  readonly id: number;
  readonly file: File;
  /** How much of it has left, 0 to 1. */
  readonly share: number;
  readonly stop: () => void;
}

/** Sends files one after the other, and gives the words of those that were not kept. */
export function useSending(
  pointer: string,
  held: readonly string[],
  kept: (ids: readonly string[]) => void,
): { sendings: readonly Sending[]; send: (files: readonly File[]) => Promise<string[]> } {
  const text = useText();
  const { files } = useFilling();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const next = useRef(0);
  // A file that was kept meanwhile is among those that the next one meets.
  const latest = useRef({ held, kept });
  latest.current = { held, kept };

  const send = async (some: readonly File[]): Promise<string[]> => {
    const refusals: string[] = [];
    const begun = some.map((file) => begin(file));
    for (const { id, file, signal } of begun) {
      if (!signal.aborted) refusals.push(...(await sendOne(id, file, signal)));
      setSendings((all) => all.filter((each) => each.id !== id));
    }
    return refusals;
  };

  const begin = (file: File): { id: number; file: File; signal: AbortSignal } => {
    const ending = new AbortController();
    const id = next.current++;
    setSendings((all) => [...all, { id, file, share: 0, stop: () => ending.abort() }]);
    return { id, file, signal: ending.signal };
  };

  const sendOne = async (id: number, file: File, signal: AbortSignal): Promise<string[]> => {
    const progress = (share: number): void =>
      setSendings((all) => all.map((each) => (each.id === id ? { ...each, share } : each)));
    try {
      const piece = await files.send({ at: pointer, beside: latest.current.held }, file, progress, signal);
      if (piece.state === "refused") return [townRefusal(file.name, piece.why, text)];
      latest.current.kept([piece.id]);
      return [];
    } catch (failure) {
      if (signal.aborted) return [];
      console.warn("The file was not sent", failure);
      return [failureWords(file.name, failure, text)];
    }
  };

  return { sendings, send };
}

function failureWords(name: string, failure: unknown, text: Text): string {
  if (failure instanceof OfflineError) return text.say("file.offline", { name });
  if (hasStatus(failure, 409)) return text.say("file.refused.too-many", { name });
  if (hasStatus(failure, 422)) return townRefusal(name, failure.violations[0]?.code, text);
  return text.say("file.failed", { name });
}
