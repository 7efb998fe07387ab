import type { VNode } from "preact";
import { useDates, useText } from "../../../language/context";
import { Page } from "../../../navigation/Page";
import { Phone } from "../../../parts/HumanWay";
import { requestAddress } from "../../../requests/addresses";
import { CopyLink } from "../CopyLink";
import { LetterButton } from "../follow/LetterButton";
import { ToPay } from "../follow/ToPay";
import { HelpWays } from "../HelpWays";
import { serviceName } from "../../../requests/names";
import { useDrafting } from "./drafting";

/** The receipt: the reference to say on the phone, who acts next and by when, what silence means, the PDF. */
export function SentPage(): VNode {
  const text = useText();
  const dates = useDates();
  const { key, procedure, request } = useDrafting();
  const { reference, submittedAt, dueAt, silence, contact, service } = request;
  return (
    <Page title={text.say("sent.title")}>
      <div class="card">
        <h2>{text.say("report.sent.reference")}</h2>
        <p class="reference">{reference}</p>
        <p class="quiet small">
          {text.say("report.sent.spell", { spelled: [...reference.replace("-", "")].join(" ") })}
        </p>
        <p>
          <b>{text.of(procedure.title)}</b>
        </p>
        {submittedAt && (
          <p class="quiet small">{text.say("sent.at", { moment: dates.moment(submittedAt) })}</p>
        )}
      </div>
      <h2>{text.say("report.sent.next")}</h2>
      <p>
        {dueAt && text.say("report.sent.who", { service: serviceName(request, text), day: dates.day(dueAt) })}
      </p>
      {silence && <p>{text.say(`request.silence.${silence.means}`, { day: dates.day(silence.at) })}</p>}
      {contact && <p>{text.say("sent.mail", { mail: contact.mail })}</p>}
      {service.phone && (
        <p>
          {text.say("sent.phone")} <Phone number={service.phone} />
        </p>
      )}
      <ToPay request={request} procedure={procedure} />
      <LetterButton of={key} letter="receipt" />
      <p>
        <a class="button button--wide" href={requestAddress(key)}>
          {text.say("sent.follow")}
        </a>
      </p>
      <CopyLink to={key} />
      <p>
        <button type="button" class="button button--second" onClick={() => window.print()}>
          {text.say("report.sent.print")}
        </button>
      </p>
      <HelpWays help={procedure.help} />
    </Page>
  );
}
