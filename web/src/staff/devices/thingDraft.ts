import type { ProblemError } from "../../api/problem";
import type { Place } from "../../api/reports";
import type { Key, Text } from "../../language/text";
import { usualOf } from "./properties";
import type { Datastream, Thing, ThingToRegister } from "./staffThings";

/** A series as it is typed. */
export interface SeriesDraft {
  /** Registered before: how its readings are stored stays as it is. */
  readonly registered: Datastream | undefined;
  readonly name: string;
  readonly property: string;
  readonly unit: string;
  readonly resolution: string;
  readonly minutes: string;
  readonly model: string;
  readonly open: boolean;
}

/** What is typed about a thing. */
export interface ThingDraft {
  readonly jurisdiction: string;
  readonly name: string;
  readonly description: string;
  readonly where: string;
  readonly place: Place;
  readonly series: readonly SeriesDraft[];
}

/** A fault beside its control, by the control's id. */
export type Faults = Readonly<Record<string, Key>>;

export const NEW_SERIES: SeriesDraft = {
  registered: undefined,
  name: "",
  property: "",
  unit: "",
  resolution: "",
  minutes: "",
  model: "",
  open: false,
};

export function draftOf(thing: Thing | undefined, name: string, jurisdiction: string): ThingDraft {
  if (!thing) return { jurisdiction, name, description: "", where: "", place: {}, series: [NEW_SERIES] };
  return {
    jurisdiction: thing.jurisdiction,
    name: thing.name,
    description: thing.description,
    where: thing.location.name,
    place: thing.location.place,
    series: thing.datastreams.map((series) => ({
      registered: series,
      name: series.name,
      property: series.property,
      unit: series.unit,
      resolution: String(series.resolution),
      minutes: String(series.cadenceSeconds / 60),
      model: series.sensor.model,
      open: series.open,
    })),
  };
}

/** The series with another property, and what usually comes with that. */
export function withProperty(series: SeriesDraft, property: string): SeriesDraft {
  return { ...series, property, ...usualOf(property) };
}

export function thingOf(draft: ThingDraft): ThingToRegister {
  const { lon = null, lat = null, label = null } = draft.place;
  return {
    jurisdiction: draft.jurisdiction,
    name: draft.name.trim(),
    description: draft.description.trim(),
    location: { name: draft.where.trim(), place: { lon, lat, label } },
    datastreams: draft.series.map(seriesOf),
  };
}

function seriesOf(series: SeriesDraft): Datastream {
  const before = series.registered;
  return {
    name: series.name.trim(),
    description: before?.description ?? "",
    property: series.property,
    sensor: {
      model: series.model.trim(),
      description: before?.sensor.description ?? "",
      metadata: before?.sensor.metadata ?? "",
    },
    unit: series.unit.trim(),
    resolution: numberOf(series.resolution),
    cadenceSeconds: Math.round(numberOf(series.minutes) * 60),
    feature: before?.feature ?? null,
    open: series.open,
  };
}

/** What is to mend before it is worth asking. */
export function faultsOfThing(draft: ThingDraft): Faults {
  const faults: Record<string, Key> = {};
  if (!draft.name.trim()) faults["name"] = "violation.required";
  if (!draft.where.trim()) faults["where"] = "things.where.missing";
  draft.series.forEach((series, i) => {
    for (const field of ["name", "property", "unit", "model"] as const)
      if (!series[field].trim()) faults[idOf(i, field)] = "violation.required";
    for (const field of ["resolution", "minutes"] as const)
      if (!(numberOf(series[field]) > 0)) faults[idOf(i, field)] = "things.number.wrong";
    const twin = draft.series.findIndex((other) => other.name.trim() === series.name.trim());
    if (series.name.trim() && twin < i) faults[idOf(i, "name")] = "things.series.twice";
  });
  return faults;
}

/** What the API refused, beside the control it speaks of. */
export function faultsOfRefusal({ violations }: ProblemError, text: Text): Faults {
  const faults: Record<string, Key> = {};
  for (const { pointer, code } of violations) {
    const key = `violation.${code}`;
    faults[controlOf(pointer)] = text.has(key) ? key : "violation.other";
  }
  return faults;
}

export function idOf(series: number, field: string): string {
  return `series-${series}-${field}`;
}

/** What a control is called: in a summary the same fault stands beside several of them. */
export function labelOf(control: string, text: Text): string {
  const [, at, field] = /^series-(\d+)-(\w+)$/.exec(control) ?? [];
  const key = at === undefined ? `things.${control}` : `things.series.${field}`;
  const label = text.has(key) ? text.say(key) : control;
  return at === undefined ? label : `${Number(at) + 1}. ${label}`;
}

const FIELDS: Readonly<Record<string, string>> = { cadenceSeconds: "minutes", sensor: "model" };

/** `#/datastreams/2/sensor/model` is the control `series-2-model`. */
function controlOf(pointer: string): string {
  const [, top = "", index, field = "name"] = pointer.split("/");
  if (top === "location") return "where";
  if (top !== "datastreams") return top || "name";
  return index === undefined ? "name" : idOf(Number(index), FIELDS[field] ?? field);
}

/** People type a comma; an empty field is no number. */
function numberOf(typed: string): number {
  return typed.trim() === "" ? NaN : Number(typed.trim().replace(",", "."));
}
