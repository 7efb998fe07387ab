import { useState } from "preact/hooks";
import { hasStatus, ProblemError } from "../../api/problem";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { useAgent } from "../session/agent";
import { pageOf } from "./staffDevices";
import { registerThing, type OpenThing } from "./staffThings";
import { faultsOfRefusal, faultsOfThing, thingOf, type Faults, type ThingDraft } from "./thingDraft";

export interface Registering {
  readonly draft: ThingDraft;
  readonly change: (part: Partial<ThingDraft>) => void;
  readonly faults: Faults;
  readonly said: "nothing" | "sending" | "conflict";
  readonly failure: unknown;
  readonly send: () => Promise<void>;
}

/** What is typed about a thing, until it is registered; then the page of its device follows. */
export function useRegistering(id: string, { etag }: OpenThing, first: ThingDraft): Registering {
  const text = useText();
  const agent = useAgent();
  const [draft, setDraft] = useState(first);
  const [faults, setFaults] = useState<Faults>({});
  const [said, setSaid] = useState<Registering["said"]>("nothing");
  const [failure, setFailure] = useState<unknown>();

  const send = async (): Promise<void> => {
    const wrong = faultsOfThing(draft);
    setFaults(wrong);
    setFailure(undefined);
    if (Object.keys(wrong).length > 0) return;
    setSaid("sending");
    try {
      await registerThing(agent, id, thingOf(draft), etag);
      navigate(pageOf(id));
    } catch (refusal) {
      const conflict = [409, 412, 428].some((status) => hasStatus(refusal, status));
      setSaid(conflict ? "conflict" : "nothing");
      if (hasStatus(refusal, 422)) setFaults(faultsOfRefusal(refusal as ProblemError, text));
      else if (!conflict) setFailure(refusal);
    }
  };

  return { draft, change: (part) => setDraft((last) => ({ ...last, ...part })), faults, said, failure, send };
}
