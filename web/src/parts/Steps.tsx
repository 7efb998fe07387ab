import type { VNode } from "preact";
import { useText } from "../language/context";

/** Where one stands in a form of several pages. */
export function Steps({ step, count }: { step: number; count: number }): VNode {
  const text = useText();
  return (
    <div class="steps">
      <p class="steps__words quiet small">{text.say("steps", { step, count })}</p>
      <div class="steps__bars" aria-hidden="true">
        {Array.from({ length: count }, (_, i) => (
          <span key={i} class={`steps__bar ${i < step ? "steps__bar--done" : ""}`} />
        ))}
      </div>
    </div>
  );
}
