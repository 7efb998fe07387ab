import type { VNode } from "preact";
import type { Stop } from "../form";
import { useText } from "../../language/context";

/** Why one cannot go on with these answers, in plain words, and where to go instead. */
export function StopNotice({ stop: { kind, text: words, href, link } }: { stop: Stop }): VNode {
  const text = useText();
  return (
    <div class="notice notice--late stop">
      <h2>{text.say(`form.stop.${kind}`)}</h2>
      <p class="said">{text.of(words)}</p>
      {href && (
        <p>
          <a class="button button--second" href={href}>
            {text.of(link) || href}
          </a>
        </p>
      )}
      <p class="small">{text.say("form.stop.change")}</p>
    </div>
  );
}
