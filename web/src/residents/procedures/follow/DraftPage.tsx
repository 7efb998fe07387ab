import type { VNode } from "preact";
import type { Procedure } from "../../../api/procedures";
import type { Request, RequestKey } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { stepAddress } from "../../../requests/addresses";
import { CopyLink } from "../CopyLink";
import { HelpWays } from "../HelpWays";
import { EraseDraft } from "./EraseDraft";
import { ToPay } from "./ToPay";

interface Props {
  readonly of: RequestKey;
  readonly request: Request;
  readonly procedure: Procedure;
}

/** A request that is not sent yet, opened by its link: go on where it was left, here or on another device. */
export function DraftPage({ of: key, request, procedure }: Props): VNode {
  const text = useText();
  const dates = useDates();
  const page = request.page || procedure.form.ui.pages[0]?.id || "";
  return (
    <Page title={text.of(procedure.title)}>
      <section class="unsent">
        <p class="unsent__title">{text.say("filing.unsent")}</p>
        <p>{text.say(request.onBehalf ? "request.onBehalf" : "draft.text")}</p>
        {request.expiresAt && (
          <p>
            <b>{text.say("filing.until", { day: dates.day(request.expiresAt) })}</b>
          </p>
        )}
      </section>
      <ToPay request={request} procedure={procedure} />
      <p>
        <a class="button button--wide" href={stepAddress(procedure.id, page, key)}>
          {text.say("draft.resume")}
        </a>
      </p>
      <p>{text.say("filing.laterText")}</p>
      <CopyLink to={key} />
      <EraseDraft of={key} />
      <HelpWays help={procedure.help} />
    </Page>
  );
}
