import type { Report, Status } from "../api/reports";
import type { Key } from "../language/text";

export type Tone = "info" | "wait" | "good" | "late" | "quiet";

const TONES: Record<Status, Tone> = {
  received: "info",
  planned: "wait",
  done: "good",
  declined: "quiet",
  reopened: "late",
};

export function toneOf(status: Status): Tone {
  return TONES[status];
}

/** The word for residents: "done" is the service's word until a resident confirms. */
export function stateKey(report: Pick<Report, "status" | "answer">): Key {
  if (report.status === "done" && report.answer?.repaired) return "status.confirmed";
  return `status.${report.status}`;
}
