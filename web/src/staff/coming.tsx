import type { VNode } from "preact";
import { OfflineError } from "../api/problem";
import { useText } from "../language/context";
import { Page } from "../navigation/Page";
import { Failure, Skeleton } from "../parts/Waiting";

/** What stands in the place of a page whose script is on its way, or did not come. */
export function coming(failed: boolean): VNode {
  return <Coming failed={failed} />;
}

function Coming({ failed }: { failed: boolean }): VNode {
  const text = useText();
  return (
    <Page className="wide" title={text.say("staff.space")}>
      {failed ? (
        <Failure
          failure={new OfflineError("the page's script did not come")}
          retry={() => window.location.reload()}
        />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}
