import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { hasStatus, type Violation } from "../../api/problem";
import { useText } from "../../language/context";
import { Failure } from "../../parts/Waiting";
import { DocumentFaults } from "./DocumentFaults";

interface Props {
  readonly label: string;
  /** Sends the document; what it throws is told here. */
  readonly send: (document: unknown) => Promise<void>;
}

/** A chosen file, as it was read. */
interface Read {
  readonly name: string;
  readonly json: string;
  readonly document: unknown;
}

type State =
  | { readonly kind: "waiting" }
  | { readonly kind: "sending"; readonly name: string }
  | { readonly kind: "not-json"; readonly name: string; readonly why: string; readonly line?: number }
  | { readonly kind: "faults"; readonly read: Read; readonly violations: readonly Violation[] }
  | { readonly kind: "taken"; readonly name: string }
  | { readonly kind: "failed"; readonly read: Read; readonly failure: unknown };

/** Takes a procedure from a JSON file; every fault of it is told at its place in the file. */
export function DocumentFile({ label, send }: Props): VNode {
  const text = useText();
  const [state, setState] = useState<State>({ kind: "waiting" });
  const input = useRef<HTMLInputElement>(null);

  const take = async (file: File): Promise<void> => {
    setState({ kind: "sending", name: file.name });
    // The same file, mended, can be chosen again.
    if (input.current) input.current.value = "";
    const json = await file.text();
    try {
      await sendRead({ name: file.name, json, document: JSON.parse(json) });
    } catch (fault) {
      if (!(fault instanceof SyntaxError)) throw fault;
      setState({ kind: "not-json", name: file.name, why: fault.message, ...whereOf(fault, json) });
    }
  };

  const sendRead = async (read: Read): Promise<void> => {
    setState({ kind: "sending", name: read.name });
    try {
      await send(read.document);
      setState({ kind: "taken", name: read.name });
    } catch (failure) {
      const told = hasStatus(failure, 422) && failure.violations.length > 0;
      setState(
        told ? { kind: "faults", read, violations: failure.violations } : { kind: "failed", read, failure },
      );
    }
  };

  return (
    <>
      <label class="file">
        {label}
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void take(file);
          }}
        />
      </label>
      <div role="status">
        {state.kind === "sending" && <p>{text.say("document.sending", { name: state.name })}</p>}
        {state.kind === "taken" && (
          <p class="notice notice--good">{text.say("document.taken", { name: state.name })}</p>
        )}
      </div>
      {state.kind === "not-json" && (
        <div class="notice notice--late" role="alert">
          <p>
            <b>{text.say("document.notJson", { name: state.name })}</b>
          </p>
          {state.line && <p>{text.say("document.notJsonLine", { line: state.line })}</p>}
          <p class="small quiet" lang="en">
            {state.why}
          </p>
        </div>
      )}
      {state.kind === "faults" && <DocumentFaults {...state.read} violations={state.violations} />}
      {state.kind === "failed" && <Refusal {...state} retry={() => void sendRead(state.read)} />}
    </>
  );
}

/** There is one of that name already, or somebody changed it, or the town is away. */
function Refusal({ failure, retry }: { failure: unknown; retry: () => void }): VNode {
  const text = useText();
  const key = hasStatus(failure, 409)
    ? "document.exists"
    : hasStatus(failure, 412)
      ? "document.changed"
      : undefined;
  if (!key) return <Failure failure={failure} retry={retry} />;
  return (
    <p class="notice notice--wait" role="alert">
      {text.say(key)}
    </p>
  );
}

/** The line that the browser's own words tell, one way or another. */
function whereOf({ message }: SyntaxError, json: string): { line?: number } {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return { line: Number(line) };
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? { line: json.slice(0, Number(position)).split("\n").length } : {};
}
