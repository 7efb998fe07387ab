import type { VNode } from "preact";
import type { Request } from "../../../api/requests";
import { useDates, useText } from "../../../language/context";
import type { Dates } from "../../../language/dates";
import type { Text } from "../../../language/text";
import { serviceName } from "../../../requests/names";

/** Who acts next and by when, and what silence will mean. */
export function NextActor({ request }: { request: Request }): VNode {
  const text = useText();
  const dates = useDates();
  const { next, silence, decision } = request;
  const late = isLate(request, dates);
  const tone = late ? "notice--late" : next.who === "you" ? "notice--wait" : "";
  return (
    <>
      <h2>{text.say("follow.next")}</h2>
      <div class={`notice ${tone}`}>
        <p>
          <b>{nextWords(request, text, dates)}</b>
        </p>
        {silence && !decision && next.who === "service" && (
          <p>{text.say(`request.silence.${silence.means}`, { day: dates.day(silence.at) })}</p>
        )}
      </div>
    </>
  );
}

/** In one sentence, also for lists. */
export function nextWords(request: Request, text: Text, dates: Dates): string {
  const { next, status } = request;
  const service = serviceName(request, text);
  const day = next.by ? dates.day(next.by) : "";
  if (next.who === "nobody") return text.say("request.next.nobody");
  if (next.who === "you") {
    if (status === "draft") return text.say("request.next.draft", { day });
    return text.say(day ? "request.next.youBy" : "request.next.you", { day });
  }
  if (isLate(request, dates)) return text.say("request.next.late", { service, day });
  return text.say(day ? "request.next.serviceBy" : "request.next.service", { service, day });
}

function isLate({ next }: Request, dates: Dates): boolean {
  return next.who === "service" && Boolean(next.by) && dates.daysFromToday(next.by ?? "") < 0;
}
