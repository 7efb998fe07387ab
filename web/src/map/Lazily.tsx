import type { ComponentType, VNode } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Props<P> {
  readonly load: () => Promise<{ default: ComponentType<P> }>;
  /** Drawn until the component is there, and for good when it cannot be loaded. */
  readonly meanwhile: (failed: boolean) => VNode | null;
  readonly props: P;
}

/** A component whose script is loaded when it is first drawn. */
export function Lazily<P extends object>({ load, meanwhile, props }: Props<P>): VNode | null {
  const [loaded, setLoaded] = useState<{ Component?: ComponentType<P>; failed?: boolean }>({});
  useEffect(() => {
    load().then(
      ({ default: Component }) => setLoaded({ Component }),
      () => setLoaded({ failed: true }),
    );
  }, []);
  return loaded.Component ? <loaded.Component {...props} /> : meanwhile(loaded.failed ?? false);
}
