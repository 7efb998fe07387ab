import type { VNode } from "preact";
import { hasStatus } from "../../../api/problem";
import { deviceStorage } from "../../../device/storage";
import { useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { HumanWay } from "../../../parts/HumanWay";
import { CHECK, stepAddress } from "../../../requests/addresses";
import { findKept, readUnsaved } from "../kept";

/** A link that opens nothing: wrong, cut short, or of a request that was erased. */
export function isUnknownRequest(failure: unknown): boolean {
  return [403, 404, 422].some((status) => hasStatus(failure, status));
}

export function UnknownRequest({ reference }: { reference: string }): VNode {
  const text = useText();
  const storage = deviceStorage();
  const typed = readUnsaved(reference, storage) && findKept(reference, storage);
  return (
    <Page title={text.say("request.unknown.title")}>
      <p>{text.say("request.unknown.text", { reference })}</p>
      {typed && (
        <p>
          <a class="link" href={stepAddress(typed.procedure, CHECK, typed)}>
            {text.say("gone.link")}
          </a>
        </p>
      )}
      <a class="button" href="/mes-demandes">
        {text.say("requests.title")}
      </a>
      <HumanWay counter />
    </Page>
  );
}
