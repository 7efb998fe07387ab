import type { VNode } from "preact";
import type { QualityReason } from "../../api/datasets";
import { useText } from "../../language/context";

/** Ten yes-or-no reasons; the score is how many hold, so that it is never a riddle. */
export function Quality({ reasons }: { reasons: readonly QualityReason[] }): VNode {
  const text = useText();
  const score = reasons.filter(({ holds }) => holds).length;
  return (
    <section aria-labelledby="quality">
      <h2 id="quality">{text.say("data.quality", { score, count: reasons.length })}</h2>
      <ul class="data__reasons">
        {reasons.map(({ reason, holds, words }) => (
          <li key={reason} class={holds ? "data__reason" : "data__reason data__reason--not"}>
            <b>{text.say(holds ? "data.quality.yes" : "data.quality.no")}</b> {text.of(words)}
          </li>
        ))}
      </ul>
    </section>
  );
}
