import type { ProblemError } from "../../api/problem";
import type { Key } from "../../language/text";
import type { NewDevice } from "./staffDevices";

export type NewDeviceFaults = Partial<Record<keyof NewDevice, Key>>;

/** As the API takes it: AWS IoT and the readings know no other signs. */
const THING = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** What is to mend before it is worth asking. */
export function faultsOfNewDevice({ thing, name }: NewDevice): NewDeviceFaults {
  return {
    ...(name.trim() ? {} : { name: "devices.name.missing" }),
    ...(THING.test(thing.trim()) ? {} : { thing: "devices.thing.wrong" }),
  };
}

/** What the API refused, beside its field. */
export function faultsOf({ violations }: ProblemError): NewDeviceFaults {
  const faults: NewDeviceFaults = {};
  for (const { pointer } of violations) {
    if (pointer === "#/name") faults.name = "devices.name.missing";
    else if (pointer === "#/jurisdiction") faults.jurisdiction = "violation.unknown";
    else faults.thing = "devices.thing.wrong";
  }
  return faults;
}
