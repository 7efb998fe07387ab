import { useState } from "preact/hooks";
import { hasStatus } from "../../api/problem";
import { useAgent } from "../session/agent";
import { act, openRequest, type Act, type OpenRequest } from "./staffRequests";

/**
 * How the last try ended. A conflict is no fault of the agent's: the newest state is shown, what was typed stays. So is
 * what the state does not allow any more.
 */
export type Said = "nothing" | "sending" | "sent" | "conflict" | "closed" | "failed";

/** The last try, as the form that made it tells it. */
export interface Tried {
  readonly said: Said;
  /** Codes of what the town refused, by the member that they speak of. */
  readonly refused: Readonly<Record<string, string>>;
}

export interface Acting {
  /** What was tried last. */
  readonly last: Act | undefined;
  readonly tried: (what: Act) => Tried;
  /** Acts, and says whether it was taken. */
  readonly send: (what: Act, body: unknown) => Promise<boolean>;
}

const NOTHING: Tried = { said: "nothing", refused: {} };

/** Acts on the request as this agent sees it. */
export function useAct(opened: OpenRequest, replace: (opened: OpenRequest) => void): Acting {
  const agent = useAgent();
  const [last, setLast] = useState<Act>();
  const [said, setSaid] = useState<Said>("nothing");
  const [refused, setRefused] = useState<Record<string, string>>({});

  const send = async (what: Act, body: unknown): Promise<boolean> => {
    setLast(what);
    setSaid("sending");
    setRefused({});
    try {
      replace(await act(agent, opened, what, body));
      setSaid("sent");
      return true;
    } catch (failure) {
      setSaid(await meaningOf(failure).catch((again: unknown) => told(again)));
      return false;
    }
  };

  const meaningOf = async (failure: unknown): Promise<Said> => {
    const meanwhile = hasStatus(failure, 412);
    if (meanwhile || hasStatus(failure, 409)) {
      replace(await openRequest(agent, opened.request.reference));
      return meanwhile ? "conflict" : "closed";
    }
    if (!hasStatus(failure, 422)) return told(failure);
    setRefused(
      Object.fromEntries(
        failure.violations.map(({ pointer, code }) => [pointer.split("/")[1] ?? "", code] as const),
      ),
    );
    return "nothing";
  };

  const tried = (what: Act): Tried => (what === last ? { said, refused } : NOTHING);
  return { last, tried, send };
}

function told(failure: unknown): Said {
  console.warn("The request was not changed", failure);
  return "failed";
}
