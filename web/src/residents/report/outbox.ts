import { isPassing } from "../../api/problem";
import type { Filed, Filing } from "../../api/reports";

/** A report that the resident sent and the town has not acknowledged yet. */
export interface Waiting {
  /** Sent as Idempotency-Key at every try, so that the town files it once. */
  readonly key: string;
  readonly filing: Filing;
  readonly since: string;
  /** The town refused it: it is not sent again, and stays until the resident mends or drops it. */
  readonly refused?: true;
}

export type Outcome =
  | { readonly kind: "filed"; readonly waiting: Waiting; readonly filed: Filed }
  | { readonly kind: "waits"; readonly waiting: Waiting }
  | { readonly kind: "refused"; readonly waiting: Waiting; readonly failure: unknown };

export const KEPT = "parvis.outbox";

/**
 * Reports on their way to the town, kept on the device until it acknowledges them: a try that fails because the
 * network or the town is away leaves them waiting, a refusal marks them.
 */
export class Outbox {
  #sending: Promise<Outcome[]> | undefined;
  /** Where the browser keeps nothing, what waits lives as long as the page. */
  #unkept: readonly Waiting[] = [];

  constructor(
    private readonly storage: Storage | undefined,
    private readonly send: (filing: Filing, key: string) => Promise<Filed>,
    private readonly changed: () => void = () => undefined,
  ) {}

  /** Read anew each time: another tab of the same device may have added or sent some. */
  list(): readonly Waiting[] {
    return this.storage ? read(this.storage) : this.#unkept;
  }

  isSending(): boolean {
    return this.#sending !== undefined;
  }

  add(filing: Filing, key: string, now: Date): void {
    this.#keep([...this.list(), { key, filing, since: now.toISOString() }]);
  }

  drop(key: string): void {
    this.#keep(this.list().filter((waiting) => waiting.key !== key));
  }

  /** Undoes a drop: it waits again where it stood, with its key, so that the town files it once even if it had left. */
  putBack(dropped: Waiting): void {
    const others = this.list().filter(({ key }) => key !== dropped.key);
    this.#keep(byTime([...others, dropped]));
  }

  /** Tries to send all that waits, one after the other. While it does, a second call joins the first. */
  flush(): Promise<Outcome[]> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      this.changed();
    });
    this.changed();
    return this.#sending;
  }

  async #sendAll(): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const tried = new Set<string>();
    for (;;) {
      // Looked up anew each time: one may have been added or dropped while another was sent.
      const waiting = this.list().find(({ key, refused }) => !refused && !tried.has(key));
      if (!waiting) return outcomes;
      tried.add(waiting.key);
      outcomes.push(await this.#sendOne(waiting));
    }
  }

  async #sendOne(waiting: Waiting): Promise<Outcome> {
    try {
      const filed = await this.send(waiting.filing, waiting.key);
      this.drop(waiting.key);
      return { kind: "filed", waiting, filed };
    } catch (failure) {
      if (isPassing(failure)) return { kind: "waits", waiting };
      this.#keep(this.list().map((each) => (each.key === waiting.key ? { ...each, refused: true } : each)));
      return { kind: "refused", waiting, failure };
    }
  }

  #keep(waiting: readonly Waiting[]): void {
    if (this.storage) this.storage.setItem(KEPT, JSON.stringify(waiting));
    else this.#unkept = waiting;
    this.changed();
  }
}

/** The oldest first. */
export function byTime(waiting: readonly Waiting[]): readonly Waiting[] {
  return [...waiting].sort((one, other) => one.since.localeCompare(other.since));
}

function read(storage: Storage): readonly Waiting[] {
  try {
    return JSON.parse(storage.getItem(KEPT) ?? "[]") as Waiting[];
  } catch {
    return [];
  }
}
