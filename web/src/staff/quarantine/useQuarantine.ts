import { useEffect, useRef, useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import { useAgent } from "../session/agent";
import { discard, replay, type Entry } from "./staffQuarantine";

/** Long enough to read what was done and to take it back. */
const UNDO_MS = 8_000;

/** What became of an entry on this page. */
export type Outcome =
  | { readonly kind: "replaying" }
  | { readonly kind: "replayed"; readonly kept: number; readonly refused: number }
  | { readonly kind: "dropping" }
  | { readonly kind: "dropped" }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly failure: unknown };

export interface QuarantineActs {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly replayAll: (entries: readonly Entry[]) => Promise<void>;
  readonly drop: (entry: Entry) => void;
  readonly undo: (entry: Entry) => void;
}

/** Replays and drops. A drop waits before it is sent, so that it can be taken back; leaving the page sends it. */
export function useQuarantine(): QuarantineActs {
  const agent = useAgent();
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const tell = (id: string, outcome: Outcome): void => setOutcomes((last) => ({ ...last, [id]: outcome }));

  const replayOne = async (id: string): Promise<void> => {
    tell(id, { kind: "replaying" });
    try {
      tell(id, { kind: "replayed", ...(await replay(agent, id)) });
    } catch (failure) {
      tell(id, hasStatus(failure, 404) ? { kind: "gone" } : { kind: "failed", failure });
    }
  };
  /** One after the other: each may hold hundreds of readings. */
  const replayAll = async (entries: readonly Entry[]): Promise<void> => {
    for (const { id } of entries) await replayOne(id);
  };
  const send = async (id: string): Promise<void> => {
    waiting.current.delete(id);
    try {
      await discard(agent, id);
      tell(id, { kind: "dropped" });
    } catch (failure) {
      tell(id, { kind: "failed", failure });
    }
  };
  const drop = ({ id }: Entry): void => {
    tell(id, { kind: "dropping" });
    waiting.current.set(
      id,
      setTimeout(() => void send(id), UNDO_MS),
    );
  };
  const undo = ({ id }: Entry): void => {
    clearTimeout(waiting.current.get(id));
    waiting.current.delete(id);
    setOutcomes(({ [id]: _, ...rest }) => rest);
  };

  useEffect(
    () => () => {
      for (const [id, timer] of waiting.current) {
        clearTimeout(timer);
        discard(agent, id).catch((failure: unknown) => console.warn("An entry was not dropped", failure));
      }
    },
    [agent],
  );
  return { outcomes, replayAll, drop, undo };
}
