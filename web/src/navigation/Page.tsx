import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useTerritory } from "../territory/context";

interface Props {
  readonly title: string;
  readonly className?: string;
  /** Stands above the title: steps, a state. */
  readonly before?: ComponentChildren;
  readonly children: ComponentChildren;
}

let first = true;

/** A page: its title in the window and as heading, which takes the focus so that screen readers hear the new page. */
export function Page({ title, className = "column", before, children }: Props): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = useTerritory();
  // With the page, not a moment later: a key pressed in between would go to a control, then be taken from it.
  useLayoutEffect(() => {
    document.title = `${title} – ${name}`;
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, [title, name]);
  return (
    <main id="content" class={className}>
      {before}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </main>
  );
}
