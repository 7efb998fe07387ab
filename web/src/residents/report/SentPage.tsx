import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { deviceStorage } from "../../device/storage";
import { useDates, useText } from "../../language/context";
import { Page } from "../../navigation/Page";
import { HumanWay } from "../../parts/HumanWay";
import { Tag } from "../../parts/Tag";
import { categoryOf, serviceOf, useTerritory } from "../../territory/context";
import { findMine, type Mine } from "../mine";

/** The receipt: the reference to say on the phone, the follow link, who acts next and by when. */
export function SentPage({ reference }: { reference: string }): VNode {
  const text = useText();
  const mine = findMine(reference, deviceStorage());
  if (!mine) return <LostPage reference={reference} />;
  return (
    <Page title={text.say("report.sent.title")}>
      <Receipt mine={mine} />
      <FollowLink mine={mine} />
      <p>
        <a class="link" href="/signaler/ou">
          {text.say("report.sent.another")}
        </a>
      </p>
      <HumanWay counter />
    </Page>
  );
}

function Receipt({ mine }: { mine: Mine }): VNode {
  const text = useText();
  const dates = useDates();
  const territory = useTerritory();
  const what = text.of(categoryOf(territory, mine.category)?.name);
  const service = text.of(serviceOf(territory, mine.service)?.name);
  return (
    <>
      <div class="card">
        <h2>{text.say("report.sent.reference")}</h2>
        <p class="reference">{mine.reference}</p>
        <p class="quiet small">
          {text.say("report.sent.spell", { spelled: [...mine.reference.replace("-", "")].join(" ") })}
        </p>
        <p>
          <Tag tone="info">{text.say("status.received")}</Tag> <b>{what}</b>
          {mine.label && `, ${mine.label}`}
        </p>
        <p class="quiet small">{text.say("mine.sent", { moment: dates.moment(mine.receivedAt) })}</p>
      </div>
      <h2>{text.say("report.sent.next")}</h2>
      <p>{mine.dueAt && text.say("report.sent.who", { service, day: dates.day(mine.dueAt) })}</p>
      <p>{mine.mail ? text.say("report.sent.mail", { mail: mine.mail }) : text.say("report.sent.noMail")}</p>
    </>
  );
}

function FollowLink({ mine }: { mine: Mine }): VNode {
  const text = useText();
  const [said, say] = useState("");
  const path = `/suivi/${mine.reference}#${mine.secret}`;
  const link = window.location.origin + path;
  const copy = (): void => {
    // Without a clipboard (old browser, no permission) the link is shown to be copied by hand.
    const copied = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => say(text.say("report.sent.copied")),
      () => say(text.say("report.sent.notCopied", { link })),
    );
  };
  return (
    <>
      <p>
        <a class="button button--wide" href={path}>
          {text.say("report.sent.follow")}
        </a>
      </p>
      <div class="row">
        <button type="button" class="button button--second" onClick={copy}>
          {text.say("report.sent.copy")}
        </button>
        <button type="button" class="button button--second" onClick={() => window.print()}>
          {text.say("report.sent.print")}
        </button>
      </div>
      <p role="status" class="said">
        {said}
      </p>
      <p class="printed said">{text.say("report.sent.link", { link })}</p>
    </>
  );
}

function LostPage({ reference }: { reference: string }): VNode {
  const text = useText();
  return (
    <Page title={text.say("report.sent.lost.title")}>
      <p>{text.say("report.sent.lost.text")}</p>
      <a class="button" href={`/suivi/${reference}`}>
        {text.say("report.sent.follow")}
      </a>
      <HumanWay counter />
    </Page>
  );
}
