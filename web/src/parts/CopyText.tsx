import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../language/context";

interface Props {
  readonly words: string;
  readonly label: string;
  readonly done: string;
}

/** Words that stand on the page, copied with one tap; where that is not allowed, it is said. */
export function CopyText({ words, label, done }: Props): VNode {
  const text = useText();
  const [said, say] = useState("");
  const copy = (): void => {
    const copied = navigator.clipboard?.writeText(words) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => say(done),
      () => say(text.say("copy.failed")),
    );
  };
  return (
    <p class="unprinted data__copy">
      <button type="button" class="button button--second" onClick={copy}>
        {label}
      </button>{" "}
      <span role="status">{said}</span>
    </p>
  );
}
