import type { VNode } from "preact";
import type { Request } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import { serviceName } from "../../../requests/names";

/** What happened to a request, newest first, each step with who did it and when. */
export function RequestSteps({ request }: { request: Request }): VNode {
  const text = useText();
  const dates = useDates();
  const service = serviceName(request, text);
  return (
    <ol class="timeline">
      {[...request.steps].reverse().map(({ at, kind, who, text: words }) => {
        const key = `request.step.${kind}`;
        return (
          <li class="timeline__step" key={at + kind}>
            <p class="timeline__what">{text.say(text.has(key) ? key : "request.step.other")}</p>
            <p class="quiet small">
              <time dateTime={at}>{dates.moment(at)}</time>
              {`. ${who === "service" ? service : text.say(`request.who.${who}`)}`}
            </p>
            {words && <p>{text.say("quote", { words })}</p>}
          </li>
        );
      })}
    </ol>
  );
}
