import type { VNode } from "preact";
import { hasStatus } from "../../../api/problem";
import { useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { HumanWay } from "../../../parts/HumanWay";

/** A link that opens nothing: wrong, cut short, or of a request that was erased. */
export function isUnknownRequest(failure: unknown): boolean {
  return [403, 404, 422].some((status) => hasStatus(failure, status));
}

export function UnknownRequest({ reference }: { reference: string }): VNode {
  const text = useText();
  return (
    <Page title={text.say("request.unknown.title")}>
      <p>{text.say("request.unknown.text", { reference })}</p>
      <a class="button" href="/mes-demandes">
        {text.say("requests.title")}
      </a>
      <HumanWay counter />
    </Page>
  );
}
