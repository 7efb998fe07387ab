import type { VNode } from "preact";
import type { Request } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import { serviceName } from "../../../requests/names";

/** What was decided, by whom and why, and how to contest it. */
export function DecisionWords({ request }: { request: Request }): VNode | null {
  const text = useText();
  const dates = useDates();
  const { decision } = request;
  if (!decision) return null;
  const { outcome, reasons, appeal, at, bySilence } = decision;
  const day = dates.day(at);
  const who = bySilence ? "silence" : outcome;
  return (
    <section class={`card decision decision--${outcome}`} aria-labelledby="decision">
      <h2 id="decision">{text.say(`decision.${outcome}`)}</h2>
      <p>
        {who === "silence"
          ? text.say(outcome === "refused" ? "decision.silence.refused" : "decision.silence.accepted", {
              day,
            })
          : text.say("decision.by", { service: serviceName(request, text), day })}
      </p>
      {reasons && (
        <>
          <h3>{text.say("decision.reasons")}</h3>
          <p class="said">{reasons}</p>
        </>
      )}
      {appeal && (
        <>
          <h3>{text.say("decision.appeal")}</h3>
          <p class="said">{appeal}</p>
        </>
      )}
    </section>
  );
}
