import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { useText } from "../language/context";

/** A list of the console, and where the tab keeps the address at which it was last seen. */
export interface List {
  readonly home: string;
  readonly kept: string;
}

/** The list as it was left, with its filters; its first page when one came here directly. */
export function lastAddress({ home, kept }: List): string {
  return window.sessionStorage.getItem(kept) ?? home;
}

export function BackToList({ list }: { list: List }): VNode {
  const text = useText();
  const [address] = useState(() => lastAddress(list));
  return (
    <p class="unprinted">
      <a class="link" href={address}>
        ← {text.say("case.back")}
      </a>
    </p>
  );
}
