import type { VNode } from "preact";
import { useText } from "../../language/context";
import { HOME } from "./staffProcedures";

export function BackToProcedures(): VNode {
  const text = useText();
  return (
    <p class="unprinted">
      <a class="link" href={HOME}>
        ← {text.say("catalogue.back")}
      </a>
    </p>
  );
}
