import type { Agent } from "../session/agent";

/** A device as GET /api/staff/devices shows it. */
export interface Device {
  readonly thing: string;
  readonly jurisdiction: string;
  readonly name: string;
  readonly state: "active" | "revoked";
  readonly certificateEndsAt: string;
  readonly addedAt: string;
  readonly connected: boolean;
  readonly lastSeenAt: string | null;
  /** Null while nobody has said what the device measures. */
  readonly series: number | null;
}

export interface DevicePage {
  readonly jurisdiction: string;
  readonly items: readonly Device[];
  readonly next: string | null;
}

export interface NewDevice {
  readonly thing: string;
  readonly jurisdiction: string;
  readonly name: string;
}

/** The one answer that holds the private key. */
export interface Added {
  readonly device: Device;
  readonly certificatePem: string;
  readonly privateKeyPem: string;
  readonly caPem: string;
  readonly endpoint: string;
}

export const HOME = "/staff/appareils";
export const ADD = "/staff/nouvel-appareil";

const API = "/api/staff/devices";
const PAGE_SIZE = 50;

export interface Filters {
  readonly jurisdiction: string | undefined;
  readonly cursor: string | undefined;
}

/** The filters that an address holds. */
export function filtersOf(query: URLSearchParams): Filters {
  return { jurisdiction: query.get("commune") ?? undefined, cursor: query.get("cursor") ?? undefined };
}

export function addressOf({ jurisdiction, cursor }: Filters): string {
  const query = new URLSearchParams({
    ...(jurisdiction ? { commune: jurisdiction } : {}),
    ...(cursor ? { cursor } : {}),
  });
  return query.size > 0 ? `${HOME}?${query}` : HOME;
}

/** The page of one device, and that of what it measures. */
export function pageOf(thing: string): string {
  return `${HOME}/${encodeURIComponent(thing)}`;
}

export function measuresOf(thing: string): string {
  return `${pageOf(thing)}/mesures`;
}

export async function listDevices(agent: Agent, filters: Filters, signal: AbortSignal): Promise<DevicePage> {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE) });
  if (filters.jurisdiction) query.set("jurisdiction", filters.jurisdiction);
  if (filters.cursor) query.set("cursor", filters.cursor);
  return (await agent.ask<DevicePage>(`${API}?${query}`, { signal })).body;
}

export async function openDevice(agent: Agent, thing: string, signal: AbortSignal): Promise<Device> {
  return (await agent.ask<Device>(`${API}/${encodeURIComponent(thing)}`, { signal })).body;
}

export async function addDevice(agent: Agent, device: NewDevice): Promise<Added> {
  return (await agent.ask<Added>(API, { method: "POST", body: device })).body;
}

export async function revokeDevice(agent: Agent, thing: string): Promise<Device> {
  const path = `${API}/${encodeURIComponent(thing)}/revocation`;
  return (await agent.ask<Device>(path, { method: "POST" })).body;
}
