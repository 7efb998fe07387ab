import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { Say, useText } from "../../../language/context";
import { CONTACT } from "../../../requests/addresses";
import { useDrafting } from "./drafting";
import { CodeForm } from "./CodeForm";
import { FilingStep } from "./FilingStep";
import { MailForm } from "./MailForm";
import { stepsAt } from "./steps";

/** Where the town writes: an address, proved by a code; no account is needed. */
export function ContactPage(): VNode {
  const text = useText();
  const drafting = useDrafting();
  const { contact } = drafting.request;
  const [sentTo, setSentTo] = useState<string>();
  const [changing, setChanging] = useState(false);
  const { next } = stepsAt(CONTACT, drafting);
  return (
    <FilingStep here={CONTACT} title={text.say("contact.title")}>
      {contact?.confirmed && !changing ? (
        <>
          <p class="notice notice--good">
            <Say what="contact.confirmed" mail={<b>{contact.mail}</b>} />
          </p>
          <a class="button button--wide" href={next}>
            {text.say("filing.continue")}
          </a>
          <p>
            <button type="button" class="link" onClick={() => setChanging(true)}>
              {text.say("contact.change")}
            </button>
          </p>
        </>
      ) : sentTo ? (
        <CodeForm mail={sentTo} next={next} again={() => setSentTo(undefined)} />
      ) : (
        <MailForm sent={setSentTo} />
      )}
    </FilingStep>
  );
}
