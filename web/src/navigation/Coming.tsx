import type { ComponentChildren, VNode } from "preact";
import { OfflineError } from "../api/problem";
import { Failure, Skeleton } from "../parts/Waiting";
import { Page } from "./Page";

interface Props {
  readonly title: string;
  readonly className?: string;
  /** The script did not come. */
  readonly failed: boolean;
  /** Said besides when it did not. */
  readonly children?: ComponentChildren;
}

/** What stands in the place of a page whose script is on its way, or did not come. */
export function Coming({ title, className = "column", failed, children }: Props): VNode {
  return (
    <Page className={className} title={title}>
      {failed ? (
        <>
          <Failure
            failure={new OfflineError("the page's script did not come")}
            retry={() => window.location.reload()}
          />
          {children}
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}
