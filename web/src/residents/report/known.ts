import type { Place } from "../../api/reports";
import { request } from "../../api/request";
import { metres, pointOf, type Point } from "../../place/geometry";

/** An open report near the place, as the town's Open311 answers it. */
export interface Known {
  readonly reference: string;
  readonly name: string;
  readonly address: string;
  readonly at: string;
  readonly expected: string | undefined;
  readonly distance: number;
}

interface Open311Request {
  readonly service_request_id: string;
  readonly service_name: string;
  readonly requested_datetime: string;
  readonly expected_datetime?: string | null;
  readonly address?: string | null;
  readonly lat?: number | string | null;
  readonly long?: number | string | null;
}

const NEAR_M = 150;
const LISTED = 2;

/** Open reports of the same subject within 150 m, nearest first; asked of the public list that anyone may read. */
export async function findKnown(category: string, place: Place, signal: AbortSignal): Promise<Known[]> {
  const point = pointOf(place);
  if (!point) return [];
  const query = new URLSearchParams({ service_code: category, status: "open", page_size: "200" });
  const { body } = await request<Open311Request[]>(`/open311/v2/requests.json?${query}`, { signal });
  return body
    .map((each) => knownOf(each, point))
    .filter(({ distance }) => distance <= NEAR_M)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, LISTED);
}

function knownOf(each: Open311Request, from: Point): Known {
  const hasPoint = each.lat != null && each.long != null;
  return {
    reference: each.service_request_id,
    name: each.service_name,
    address: each.address ?? "",
    at: each.requested_datetime,
    expected: each.expected_datetime ?? undefined,
    distance: hasPoint ? Math.round(metres(from, [Number(each.long), Number(each.lat)]) / 10) * 10 : Infinity,
  };
}
