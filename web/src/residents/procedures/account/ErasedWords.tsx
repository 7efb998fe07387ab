import type { VNode } from "preact";
import type { Erased, KeptByLaw } from "../../../api/account";
import { useDates, useText } from "../../../language/context";
import type { Dates } from "../../../language/dates";
import type { Text } from "../../../language/text";

/** What became of what was to be erased: what stays is named, with its last day where one is known. */
export function ErasedWords({ erased: { kept = [] } }: { erased: Erased }): VNode {
  const text = useText();
  const dates = useDates();
  return (
    <div class="notice notice--good">
      <p>{text.say(kept.length > 0 ? "account.erasedSome" : "account.erasedAll")}</p>
      <ul class="how">
        {kept.map((each) => (
          <li key={each.reference}>{keptWords(each, text, dates)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Until when the law keeps a request; an open one has no last day yet. */
export function keptWords({ reference, until }: KeptByLaw, text: Text, dates: Dates): string {
  if (!until) return text.say("account.keptOpen", { reference });
  return text.say("account.kept", { reference, day: dates.date(until, { year: true }) });
}
