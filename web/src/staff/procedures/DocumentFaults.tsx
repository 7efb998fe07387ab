import type { VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Violation } from "../../api/problem";
import { useText } from "../../language/context";
import { lineOf } from "./places";
import { placeWords } from "./placeWords";

interface Props {
  readonly name: string;
  readonly json: string;
  readonly document: unknown;
  readonly violations: readonly Violation[];
}

/** Every fault of a document: the line in the author's own file, where that is in plain words, and what is wrong. */
export function DocumentFaults({ name, json, document, violations }: Props): VNode {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [violations]);
  const placed = violations
    .map((violation) => ({ ...violation, pointer: violation.pointer.replace(/^#\/document/, "#") }))
    .map((violation) => ({ ...violation, line: lineOf(json, violation.pointer) }))
    .sort((one, other) => one.line - other.line);
  return (
    <div class="summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="document-faults">
      <h2 id="document-faults">{text.count("document.faults", placed.length, { name })}</h2>
      <ol class="faults">
        {placed.map(({ pointer, code, detail, line }) => (
          <li key={pointer + code}>
            <p>
              <b>{text.say("document.line", { line })}</b> {placeWords(document, pointer, text)}
            </p>
            <p>{faultWords(code)}</p>
            <p class="small quiet">
              <code>{pointer}</code> {detail && <span lang="en">{detail}</span>}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );

  function faultWords(code: string): string {
    const key = `document.fault.${code}`;
    return text.say(text.has(key) ? key : "document.fault.other");
  }
}
