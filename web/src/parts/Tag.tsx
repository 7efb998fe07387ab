import type { ComponentChildren, VNode } from "preact";
import type { Tone } from "./state";

/** A state, by a word; the colour only repeats it. */
export function Tag({ tone, children }: { tone: Tone; children: ComponentChildren }): VNode {
  return <span class={`tag tag--${tone}`}>{children}</span>;
}
