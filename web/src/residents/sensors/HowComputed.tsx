import type { VNode } from "preact";
import type { Observations } from "../../api/sensors";
import { useText } from "../../language/context";
import type { Text } from "../../language/text";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where the figures come from: what a point is, which sensor, how often, where it stands. */
export function HowComputed({ observations }: { observations: Observations }): VNode {
  const text = useText();
  const { aggregation, per, source, place, description, cadenceSeconds } = observations;
  const isPlain = per === "reading" && aggregation !== "last";
  return (
    <section aria-labelledby="how">
      <h2 id="how">{text.say("series.how")}</h2>
      <p>{text.say(`series.how.${isPlain ? "reading" : aggregation}`)}</p>
      {description && <p>{description}</p>}
      <p>
        {text.say("series.how.source", { model: source.model, cadence: cadenceOf(cadenceSeconds, text) })}{" "}
        {place.label && text.say("series.how.place", { place: place.label })}
      </p>
    </section>
  );
}

/** "toutes les 15 minutes", "chaque heure". */
function cadenceOf(seconds: number, text: Text): string {
  if (seconds >= DAY && seconds % DAY === 0) return text.count("series.cadence.day", seconds / DAY);
  if (seconds >= HOUR && seconds % HOUR === 0) return text.count("series.cadence.hour", seconds / HOUR);
  return text.count("series.cadence.minute", Math.max(1, Math.round(seconds / MINUTE)));
}
