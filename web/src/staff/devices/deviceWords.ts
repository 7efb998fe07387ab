import type { Dates } from "../../language/dates";
import type { Key, Text } from "../../language/text";
import type { Tone } from "../../parts/state";
import type { Device } from "./staffDevices";

/** New keys are ordered and carried to the field: that takes some weeks. */
const SOON_DAYS = 60;

/** One word for what a device is, and its colour. */
export function stateOf({ state, connected, lastSeenAt }: Device): { key: Key; tone: Tone } {
  if (state === "revoked") return { key: "devices.state.revoked", tone: "quiet" };
  if (connected) return { key: "devices.state.connected", tone: "good" };
  return lastSeenAt
    ? { key: "devices.state.away", tone: "late" }
    : { key: "devices.state.waited", tone: "info" };
}

/** Since when it is connected, or when it went: "depuis jeudi 19 novembre, 10 h 12". */
export function seenWords({ connected, lastSeenAt }: Device, text: Text, dates: Dates): string {
  if (!lastSeenAt) return text.say("devices.seen.never");
  return text.say(connected ? "devices.seen.since" : "devices.seen.left", {
    moment: dates.moment(lastSeenAt),
  });
}

export interface End {
  readonly words: string;
  readonly tone: "quiet" | "wait" | "late";
}

/** How long the certificate still counts; near its end in days, for somebody must go there with new keys. */
export function endOf({ certificateEndsAt, state }: Device, text: Text, dates: Dates): End {
  const day = dates.day(certificateEndsAt);
  const days = dates.daysFromToday(certificateEndsAt);
  if (state === "revoked") return { words: text.say("devices.end.revoked"), tone: "quiet" };
  if (days < 0) return { words: text.say("devices.end.past", { day }), tone: "late" };
  if (days > SOON_DAYS) return { words: text.say("devices.end.far", { day }), tone: "quiet" };
  return { words: text.count("devices.end.near", days), tone: "wait" };
}
