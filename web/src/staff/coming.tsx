import type { VNode } from "preact";
import { useText } from "../language/context";
import { Coming } from "../navigation/Coming";

/** What stands in the place of a console's page whose script is on its way, or did not come. */
export function coming(failed: boolean): VNode {
  return <Meanwhile failed={failed} />;
}

function Meanwhile({ failed }: { failed: boolean }): VNode {
  const text = useText();
  return <Coming className="wide" title={text.say("staff.space")} failed={failed} />;
}
