import type { RequestStatus } from "../api/requests";
import type { Tone } from "../parts/state";

/** The colour that repeats a state's word. */
export const TONES: Readonly<Record<RequestStatus, Tone>> = {
  draft: "wait",
  submitted: "info",
  incomplete: "late",
  "in-instruction": "info",
  accepted: "good",
  refused: "late",
  withdrawn: "quiet",
  closed: "quiet",
};
