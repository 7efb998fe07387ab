import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useText } from "../language/context";

interface Props {
  readonly caption: string;
  /** The table, made when it is wanted. */
  readonly children: () => ComponentChildren;
}

/** The numbers of a chart as a table, one tap away; on paper it is always there. */
export function Figures({ caption, children }: Props): VNode {
  const text = useText();
  const box = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const print = (): void => setOpen(true);
    window.addEventListener("beforeprint", print);
    return () => window.removeEventListener("beforeprint", print);
  }, []);
  return (
    <details class="figures" ref={box} open={open} onToggle={() => setOpen(box.current?.open ?? false)}>
      <summary>{text.say("series.table")}</summary>
      {open && (
        <div class="figures__scroll" tabIndex={0} role="region" aria-label={caption}>
          {children()}
        </div>
      )}
    </details>
  );
}
