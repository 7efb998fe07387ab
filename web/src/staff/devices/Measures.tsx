import type { VNode } from "preact";
import { useLoaded } from "../../api/use";
import { useText } from "../../language/context";
import { Failure, Skeleton } from "../../parts/Waiting";
import { administers, useAgent } from "../session/agent";
import { propertyName } from "./properties";
import { measuresOf } from "./staffDevices";
import { openThing, type Datastream } from "./staffThings";

/** What a device measures, series by series; without words on it, its readings wait in quarantine. */
export function Measures({ thing }: { thing: string }): VNode {
  const text = useText();
  const agent = useAgent();
  const { content, failure, renewing, renew } = useLoaded(thing, (signal) => openThing(agent, thing, signal));
  const known = content?.thing;
  return (
    <section>
      <h2>{text.say("things.title")}</h2>
      {!content && (failure && !renewing ? <Failure failure={failure} retry={renew} /> : <Skeleton />)}
      {known && (
        <p>
          <b>{known.location.name}</b>
          {known.location.place.label && `, ${known.location.place.label}`}. {known.description}
        </p>
      )}
      {known && known.datastreams.length > 0 && <SeriesTable series={known.datastreams} />}
      {content && !known && <p class="notice notice--wait">{text.say("things.none")}</p>}
      {content && administers(agent.me) && (
        <p>
          <a class="button button--second" href={measuresOf(thing)}>
            {text.say(known ? "things.change" : "devices.describe")}
          </a>
        </p>
      )}
    </section>
  );
}

function SeriesTable({ series }: { series: readonly Datastream[] }): VNode {
  const text = useText();
  return (
    <table class="table table--words" role="table">
      <caption class="unseen">{text.say("things.title")}</caption>
      <thead>
        <tr>
          {(["property", "unit", "cadence", "open"] as const).map((column) => (
            <th scope="col" key={column}>
              {text.say(`things.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.map(({ name, property, unit, resolution, cadenceSeconds, open }) => (
          <tr role="row" key={name}>
            <td role="cell">
              <b>{propertyName(property, text)}</b>
              <span class="table__more">{name}</span>
            </td>
            <td role="cell" data-label={text.say("things.column.unit")}>
              {text.say("things.unit", { unit, resolution: resolution.toLocaleString(text.language) })}
            </td>
            <td role="cell" data-label={text.say("things.column.cadence")}>
              {text.count("things.minutes", Math.round(cadenceSeconds / 6) / 10)}
            </td>
            <td role="cell" data-label={text.say("things.column.open")}>
              {text.say(open ? "things.open.yes" : "things.open.no")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
