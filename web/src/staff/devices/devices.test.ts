import { describe, expect, it } from "vitest";
import { ProblemError } from "../../api/problem";
import { Dates } from "../../language/dates";
import { fr } from "../../language/fr";
import { Text } from "../../language/text";
import { endOf, seenWords, stateOf } from "./deviceWords";
import { faultsOf, faultsOfNewDevice } from "./newDevice";
import { addressOf, filtersOf, type Device } from "./staffDevices";
import {
  draftOf,
  labelOf,
  faultsOfRefusal,
  faultsOfThing,
  NEW_SERIES,
  thingOf,
  withProperty,
} from "./thingDraft";

const text = new Text("fr", fr);
const dates = new Dates("fr", "Europe/Paris", () => new Date("2026-11-19T09:12:00Z"));
const DEVICE: Device = {
  thing: "compteur-1",
  jurisdiction: "37999",
  name: "Compteur de l'école",
  state: "active",
  certificateEndsAt: "2049-12-31T23:59:59Z",
  addedAt: "2026-11-01T09:00:00Z",
  connected: false,
  lastSeenAt: null,
  series: null,
};

describe("a device in words", () => {
  it("is awaited until it comes, then there or away, and revoked for good", () => {
    const seen = { ...DEVICE, lastSeenAt: "2026-11-19T09:00:00Z" };
    expect(stateOf(DEVICE).key).toBe("devices.state.waited");
    expect(stateOf({ ...seen, connected: true }).key).toBe("devices.state.connected");
    expect(stateOf(seen)).toEqual({ key: "devices.state.away", tone: "late" });
    expect(stateOf({ ...seen, connected: true, state: "revoked" }).key).toBe("devices.state.revoked");
  });

  it("says since when it is there, or when it went", () => {
    const seen = { ...DEVICE, lastSeenAt: "2026-11-19T09:00:00Z" };
    expect(seenWords(DEVICE, text, dates)).toBe("jamais connecté");
    expect(seenWords({ ...seen, connected: true }, text, dates)).toBe("depuis jeudi 19 novembre, 10\u202fh");
    expect(seenWords(seen, text, dates)).toBe("parti jeudi 19 novembre, 10\u202fh");
  });

  it("warns two months before the certificate ends, in days", () => {
    const endsAt = (certificateEndsAt: string) => endOf({ ...DEVICE, certificateEndsAt }, text, dates);
    expect(endsAt("2049-12-31T22:00:00Z")).toEqual({
      words: "jusqu'au vendredi 31 décembre 2049",
      tone: "quiet",
    });
    expect(endsAt("2026-12-01T09:00:00Z")).toEqual({ words: "finit dans 12 jours", tone: "wait" });
    expect(endsAt("2026-11-18T09:00:00Z").tone).toBe("late");
    expect(endOf({ ...DEVICE, state: "revoked" }, text, dates).words).toBe("révoqué");
  });
});

describe("the filters of the devices", () => {
  it("go through an address and back", () => {
    const filters = { jurisdiction: "37998", cursor: "abc=" };
    expect(filtersOf(new URL(addressOf(filters), "http://parvis").searchParams)).toEqual(filters);
    expect(addressOf({ jurisdiction: undefined, cursor: undefined })).toBe("/staff/appareils");
  });
});

describe("a new device", () => {
  it("says what is wrong before it is sent", () => {
    const fine = { thing: " compteur-1 ", name: "Compteur", jurisdiction: "37999" };
    expect(faultsOfNewDevice(fine)).toEqual({});
    expect(faultsOfNewDevice({ ...fine, thing: "compteur.1", name: " " })).toEqual({
      thing: "devices.thing.wrong",
      name: "devices.name.missing",
    });
  });

  it("shows the town's refusal beside its field", () => {
    const problem = new ProblemError(422, [{ pointer: "#/jurisdiction", code: "unknown" }]);
    expect(faultsOf(problem)).toEqual({ jurisdiction: "violation.unknown" });
  });
});

describe("what a device measures", () => {
  const series = {
    ...withProperty(NEW_SERIES, "air-temperature"),
    name: "temperature",
    model: "Milesight EM300",
  };
  const draft = {
    ...draftOf(undefined, "École", "37999"),
    where: "Chaufferie",
    place: { label: "12 rue des Tilleuls", lon: 0.69, lat: 47.35 },
    series: [series],
  };

  it("takes what usually comes with a property", () => {
    expect(series).toMatchObject({ unit: "Cel", resolution: "0.1", minutes: "15" });
  });

  it("becomes what is registered, and comes back the same", () => {
    const sent = thingOf({ ...draft, series: [{ ...series, resolution: "0,05", minutes: "10" }] });
    expect(sent.datastreams[0]).toMatchObject({ resolution: 0.05, cadenceSeconds: 600, feature: null });
    const opened = draftOf({ ...sent, thing: "compteur-1", version: 1 }, "", "");
    expect(thingOf(opened)).toEqual(sent);
  });

  it("says every fault by its control", () => {
    const faults = faultsOfThing({ ...draft, where: " ", series: [series, { ...series, minutes: "0" }] });
    expect(faults).toEqual({
      where: "things.where.missing",
      "series-1-minutes": "things.number.wrong",
      "series-1-name": "things.series.twice",
    });
    expect(faultsOfThing(draft)).toEqual({});
    expect(labelOf("series-1-minutes", text)).toBe("2. Un relevé toutes les … minutes");
    expect(labelOf("where", text)).toBe("Lieu, avec vos mots");
  });

  it("shows the town's refusal beside its control", () => {
    const problem = new ProblemError(422, [
      { pointer: "#/location/place", code: "required" },
      { pointer: "#/datastreams/2/cadenceSeconds", code: "out-of-range" },
      { pointer: "#/datastreams/0/sensor/model", code: "required" },
    ]);
    expect(faultsOfRefusal(problem, text)).toEqual({
      where: "violation.required",
      "series-2-minutes": "violation.other",
      "series-0-model": "violation.required",
    });
  });
});
