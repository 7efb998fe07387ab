import type { VNode } from "preact";
import { useDates, useText } from "../../language/context";
import { Tag } from "../../parts/Tag";
import { ROW_KEYS } from "../inbox/useRowKeys";
import { useKeys } from "../keys";
import { ListTable } from "../ListTable";
import { endOf, seenWords, stateOf } from "./deviceWords";
import { pageOf, type Device } from "./staffDevices";

const COLUMNS = ["device", "state", "seen", "series", "end"] as const;

/** Devices by name. */
export function DeviceTable({ devices }: { devices: readonly Device[] }): VNode {
  const text = useText();
  useKeys(ROW_KEYS);
  return (
    <>
      <ListTable
        caption={text.say("devices.title")}
        columns={COLUMNS.map((column) => text.say(`devices.column.${column}`))}
      >
        {devices.map((device) => (
          <Row key={device.thing} device={device} />
        ))}
      </ListTable>
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
