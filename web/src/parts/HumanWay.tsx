import type { VNode } from "preact";
import { Say, useText } from "../language/context";
import { useTerritory } from "../territory/context";

/** Who to call (and, where there is room, which counter to go to) for whoever would rather talk to someone. */
export function HumanWay({ counter = false }: { counter?: boolean }): VNode {
  const text = useText();
  const { contact } = useTerritory();
  return (
    <aside class="notice">
      <p>
        {contact?.phone ? (
          <Say what="human.ask" phone={<Phone number={contact.phone} />} hours={text.of(contact.hours)} />
        ) : (
          text.say("human.without")
        )}
        {counter && ` ${text.of(contact?.counter)}`}
      </p>
    </aside>
  );
}

export function Phone({ number }: { number: string }): VNode {
  return (
    <a class="phone" href={`tel:${number.replace(/\s/g, "")}`}>
      {number.replace(/ /g, "\u00a0")}
    </a>
  );
}
