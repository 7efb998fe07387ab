import { hasStatus } from "../../api/problem";
import type { Place } from "../../api/reports";
import type { Agent } from "../session/agent";

export interface Sensor {
  readonly model: string;
  readonly description: string;
  readonly metadata: string;
}

/** A series of a thing, as it is registered and shown. */
export interface Datastream {
  readonly name: string;
  readonly description: string;
  readonly property: string;
  readonly sensor: Sensor;
  readonly unit: string;
  readonly resolution: number;
  readonly cadenceSeconds: number;
  readonly feature: unknown;
  readonly open: boolean;
}

/** What is said about a device: where it stands and what it measures. */
export interface ThingToRegister {
  readonly jurisdiction: string;
  readonly name: string;
  readonly description: string;
  readonly location: { readonly name: string; readonly place: Place };
  readonly datastreams: readonly Datastream[];
}

export interface Thing extends ThingToRegister {
  readonly thing: string;
  readonly version: number;
}

/** A thing with the version that a change must name; neither while nobody has registered it. */
export interface OpenThing {
  readonly thing: Thing | undefined;
  readonly etag: string | undefined;
}

export async function openThing(agent: Agent, id: string, signal?: AbortSignal): Promise<OpenThing> {
  try {
    const { body, etag } = await agent.ask<Thing>(path(id), signal ? { signal } : {});
    return { thing: body, etag: etag ?? `"${body.version}"` };
  } catch (failure) {
    if (hasStatus(failure, 404)) return { thing: undefined, etag: undefined };
    throw failure;
  }
}

/** Registers the thing, or changes the version that was read; the API answers 412 when it is another by now. */
export async function registerThing(
  agent: Agent,
  id: string,
  body: ThingToRegister,
  etag: string | undefined,
): Promise<OpenThing> {
  const headers = etag ? { "if-match": etag } : {};
  const answer = await agent.ask<Thing>(path(id), { method: "PUT", body, headers });
  return { thing: answer.body, etag: answer.etag ?? `"${answer.body.version}"` };
}

function path(id: string): string {
  return `/api/staff/things/${encodeURIComponent(id)}`;
}
