import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useText } from "../language/context";
import { navigate } from "../navigation/location";

export interface Fault {
  /** The id of the control to mend, on this page or on the page at `path`. */
  readonly field: string;
  readonly path?: string;
  readonly words: string;
}

/** All that is to mend, on top of the form, each a link to its control. Takes the focus each time the form is refused. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }): VNode | null {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div class="summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="summary-title">
      <h2 id="summary-title">{text.count("errors", faults.length)}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field}>
            <a href={`${fault.path ?? ""}#${fault.field}`} onClick={(event) => goTo(event, fault)}>
              {fault.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus without touching the address: its fragment may be a follow secret. */
function goTo(event: Event, { field, path }: Fault): void {
  event.preventDefault();
  if (path) navigate(path);
  else document.getElementById(field)?.focus();
}
