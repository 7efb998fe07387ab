import { createContext, type ComponentChildren, type VNode } from "preact";
import { useContext, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ProblemError } from "../../api/problem";
import { fileReport } from "../../api/reports";
import { deviceStorage } from "../../device/storage";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { keepMine } from "../mine";
import {
  CHECK,
  dropDraft,
  EMPTY,
  filingOf,
  keepDraft,
  readDraft,
  type Draft,
  type DraftFaults,
} from "./draft";
import { KEPT, Outbox, type Outcome, type Waiting } from "./outbox";
import { faultsOfProblem } from "./violations";

const TRY_AGAIN_MS = 10_000;

export interface FilingState {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** What the server refused, beside the fields until they change. */
  readonly refused: DraftFaults;
  readonly failure: unknown;
  readonly outbox: Outbox;
  readonly submit: () => Promise<void>;
  readonly retry: () => Promise<void>;
  /** Takes one that the town refused back into the form. */
  readonly mend: (waiting: Waiting) => void;
}

const FilingContext = createContext<FilingState | undefined>(undefined);

export function useFiling(): FilingState {
  const state = useContext(FilingContext);
  if (!state) throw new Error("No Filing above this component");
  return state;
}

/** Holds the report being written and those on their way, over all the residents' pages. */
export function Filing({ children }: { children: ComponentChildren }): VNode {
  const text = useText();
  const storage = useMemo(deviceStorage, []);
  const [draft, setDraft] = useState(() => readDraft(storage));
  const [refused, setRefused] = useState<DraftFaults>({});
  const [failure, setFailure] = useState<unknown>();
  const [, redraw] = useState(0);
  const outbox = useMemo(() => new Outbox(storage, fileReport, () => redraw((n) => n + 1)), [storage]);

  const change = (part: Partial<Draft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    keepDraft(changed, storage);
    const stillWrong = Object.entries(refused).filter(([field]) => !(field in part));
    setRefused(Object.fromEntries(stillWrong));
  };

  const flush = async (): Promise<Outcome[]> => {
    const outcomes = await outbox.flush();
    for (const outcome of outcomes) {
      if (outcome.kind === "filed") keepMine(outcome.filed, outcome.waiting.filing, storage);
    }
    return outcomes;
  };

  const refuse = (cause: unknown): void => {
    setFailure(cause);
    if (cause instanceof ProblemError) setRefused(faultsOfProblem(cause, text));
  };

  const submit = async (): Promise<void> => {
    const key = crypto.randomUUID();
    setFailure(undefined);
    setRefused({});
    outbox.add(filingOf(draft, text.language), key, new Date());
    const outcome = (await flush()).find(({ waiting }) => waiting.key === key);
    if (outcome?.kind === "refused") {
      outbox.drop(key); // the draft still holds it
      refuse(outcome.failure);
      return;
    }
    setDraft(EMPTY);
    dropDraft(storage);
    navigate(outcome?.kind === "filed" ? sentPage(outcome.filed) : "/signaler/attente", { replace: true });
  };

  const retry = async (): Promise<void> => {
    const last = (await flush()).at(-1);
    if (last?.kind === "filed" && window.location.pathname === "/signaler/attente") {
      navigate(sentPage(last.filed), { replace: true });
    }
  };

  const mend = ({ key, filing }: Waiting): void => {
    outbox.drop(key);
    const { place, category, description, contact } = filing;
    change({ place, category, description, mail: contact?.mail ?? "" });
    navigate(CHECK);
  };

  useOtherTabs(() => redraw((n) => n + 1));
  useRetries(outbox, retry);
  const state = { draft, change, refused, failure, outbox, submit, retry, mend };
  return <FilingContext.Provider value={state}>{children}</FilingContext.Provider>;
}

/** Another tab of this device added or sent a report: what is shown here follows. */
function useOtherTabs(changed: () => void): void {
  useEffect(() => {
    const look = ({ key }: StorageEvent): void => {
      if (key === KEPT) changed();
    };
    window.addEventListener("storage", look);
    return () => window.removeEventListener("storage", look);
  }, []);
}

/** Tries again when the page opens, when the network is back, and now and then: "online" is not always told. */
function useRetries(outbox: Outbox, retry: () => Promise<void>): void {
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    const tryAgain = (): void => {
      if (outbox.list().some(({ refused }) => !refused) && !outbox.isSending()) void latest.current();
    };
    tryAgain();
    const timer = setInterval(tryAgain, TRY_AGAIN_MS);
    window.addEventListener("online", tryAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", tryAgain);
    };
  }, [outbox]);
}

function sentPage(filed: { reference: string; followSecret: string }): string {
  return `/signaler/envoye/${filed.reference}#${filed.followSecret}`;
}
