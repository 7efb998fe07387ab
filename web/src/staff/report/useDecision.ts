import { useState } from "preact/hooks";
import { hasStatus, ProblemError } from "../../api/problem";
import { useText } from "../../language/context";
import { useAgent } from "../session/agent";
import { decide, openCase, type Case } from "../staffReports";
import {
  decisionOf,
  dropDecision,
  faultsOfDecision,
  faultsOfRefusal,
  keepDecision,
  readDecision,
  type DecisionDraft,
  type DecisionFaults,
} from "./decisionDraft";

/** How the last try ended. A conflict is no fault of the agent's: the newest state is shown, the text stays. */
export type Said = "nothing" | "sent" | "conflict" | "failed";

export interface DecisionState {
  readonly draft: DecisionDraft;
  readonly change: (part: Partial<DecisionDraft>) => void;
  readonly faults: DecisionFaults;
  readonly said: Said;
  readonly sending: boolean;
  readonly send: () => Promise<void>;
}

export function useDecision(opened: Case, replace: (opened: Case) => void, today: string): DecisionState {
  const text = useText();
  const agent = useAgent();
  const { reference } = opened.report;
  const [draft, setDraft] = useState(() => readDecision(reference, window.sessionStorage));
  const [faults, setFaults] = useState<DecisionFaults>({});
  const [said, setSaid] = useState<Said>("nothing");
  const [sending, setSending] = useState(false);

  const change = (part: Partial<DecisionDraft>): void => {
    const changed = { ...draft, ...part };
    setDraft(changed);
    keepDecision(reference, changed, window.sessionStorage);
  };

  const publish = async (): Promise<Said> => {
    try {
      replace(await decide(agent, opened, decisionOf(draft)));
      dropDecision(reference, window.sessionStorage);
      setDraft(readDecision(reference, window.sessionStorage));
      return "sent";
    } catch (failure) {
      if (hasStatus(failure, 412) || hasStatus(failure, 409)) {
        replace(await openCase(agent, reference));
        return "conflict";
      }
      if (!hasStatus(failure, 422)) throw failure;
      setFaults(faultsOfRefusal(failure as ProblemError, text));
      return "nothing";
    }
  };

  const send = async (): Promise<void> => {
    const wrong = faultsOfDecision(draft, today);
    setFaults(wrong);
    setSaid("nothing");
    if (Object.keys(wrong).length > 0) return;
    setSending(true);
    try {
      setSaid(await publish());
    } catch (failure) {
      console.warn("The decision was not taken", failure);
      setSaid("failed");
    } finally {
      setSending(false);
    }
  };

  return { draft, change, faults, said, sending, send };
}
