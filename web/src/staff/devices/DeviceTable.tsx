import type { VNode } from "preact";
import { useDates, useText } from "../../language/context";
import { Tag } from "../../parts/Tag";
import { ROW_KEYS } from "../inbox/useRowKeys";
import { useKeys } from "../keys";
import { endOf, seenWords, stateOf } from "./deviceWords";
import { pageOf, type Device } from "./staffDevices";

/** Devices by name. The roles say again what the elements are: on a phone each row is laid out as a card. */
export function DeviceTable({ devices }: { devices: readonly Device[] }): VNode {
  const text = useText();
  useKeys(ROW_KEYS);
  return (
    <>
      <table class="table table--words" role="table">
        <caption class="unseen">{text.say("devices.title")}</caption>
        <thead>
          <tr>
            {(["device", "state", "seen", "series", "end"] as const).map((column) => (
              <th scope="col" key={column}>
                {text.say(`devices.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <Row key={device.thing} device={device} />
          ))}
        </tbody>
      </table>
      <p class="keys quiet small unprinted">{text.say("devices.keys")}</p>
    </>
  );
}

function Row({ device }: { device: Device }): VNode {
  const text = useText();
  const dates = useDates();
  const state = stateOf(device);
  const end = endOf(device, text, dates);
  return (
    <tr class="table__row" role="row">
      <td role="cell">
        <a class="table__link" href={pageOf(device.thing)} data-row id={`row-${device.thing}`}>
          {device.name}
        </a>
        <span class="table__more">{device.thing}</span>
      </td>
      <td role="cell">
        <Tag tone={state.tone}>{text.say(state.key)}</Tag>
      </td>
      <td role="cell" data-label={text.say("devices.column.seen")}>
        {seenWords(device, text, dates)}
      </td>
      <td role="cell" data-label={text.say("devices.column.series")}>
        {device.series === null
          ? text.say("devices.series.none")
          : text.count("devices.series", device.series)}
      </td>
      <td role="cell" data-label={text.say("devices.column.end")}>
        {end.tone === "quiet" ? end.words : <Tag tone={end.tone}>{end.words}</Tag>}
      </td>
    </tr>
  );
}
