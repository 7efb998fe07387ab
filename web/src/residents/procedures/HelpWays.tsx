import type { VNode } from "preact";
import type { Help } from "../../api/procedures";
import { useText } from "../../language/context";
import { Phone } from "../../parts/HumanWay";

/** Who does it with you: at the counter, on the phone, at home. */
export function HelpWays({ help }: { help: readonly Help[] }): VNode {
  const text = useText();
  return (
    <aside class="notice" aria-labelledby="help">
      <h2 id="help">{text.say("help.title")}</h2>
      <ul class="how">
        {help.map((way) => (
          <li key={way.kind + text.of(way.text)}>
            <b>{text.say(`help.${way.kind}`)}</b> {text.of(way.text)}{" "}
            {way.phone && <Phone number={way.phone} />}
          </li>
        ))}
      </ul>
    </aside>
  );
}
