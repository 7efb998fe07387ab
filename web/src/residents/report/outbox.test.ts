import { describe, expect, it } from "vitest";
import { OfflineError, ProblemError } from "../../api/problem";
import type { Filed, Filing } from "../../api/reports";
import { memoryStorage } from "../../testing/memory";
import { Outbox } from "./outbox";

const NOW = new Date("2026-11-23T08:00:00Z");
const FILING: Filing = {
  category: "autre",
  description: "Un essai",
  place: { label: "ici" },
  language: "fr",
};

/** A town that files each key once, as the API does, and whose next answers may be lost or refused. */
class Town {
  readonly filed = new Map<string, Filing>();
  readonly tries: string[] = [];
  failures: unknown[] = [];

  readonly send = async (filing: Filing, key: string): Promise<Filed> => {
    this.tries.push(key);
    const failure = this.failures.shift();
    if (failure instanceof ProblemError) throw failure;
    this.filed.set(key, filing);
    if (failure) throw failure;
    return { reference: "K7Q4-M2ZX", followSecret: "secret" } as Filed;
  };
}

describe("the outbox", () => {
  it("sends and forgets", async () => {
    const town = new Town();
    const outbox = new Outbox(memoryStorage(), town.send);
    outbox.add(FILING, "key-1", NOW);
    expect((await outbox.flush()).map(({ kind }) => kind)).toEqual(["filed"]);
    expect(outbox.list()).toEqual([]);
  });

  it("keeps what found no network, over a reload, and sends it with the same key", async () => {
    const storage = memoryStorage();
    const town = new Town();
    town.failures = [new OfflineError("no network")];
    const before = new Outbox(storage, town.send);
    before.add(FILING, "key-1", NOW);
    expect((await before.flush())[0]?.kind).toBe("waits");

    const after = new Outbox(storage, town.send);
    expect(after.list()).toHaveLength(1);
    expect((await after.flush())[0]?.kind).toBe("filed");
    expect(town.tries).toEqual(["key-1", "key-1"]);
    expect(town.filed.size).toBe(1);
  });

  it.each([500, 503, 429])("keeps what a town in trouble (%i) did not take", async (status) => {
    const town = new Town();
    town.failures = [new ProblemError(status)];
    const outbox = new Outbox(memoryStorage(), town.send);
    outbox.add(FILING, "key-1", NOW);
    expect((await outbox.flush())[0]?.kind).toBe("waits");
    expect(outbox.list()).toHaveLength(1);
  });

  it("marks what is refused and does not send it again", async () => {
    const town = new Town();
    town.failures = [new ProblemError(422, [{ pointer: "#/category", code: "unknown" }])];
    const outbox = new Outbox(memoryStorage(), town.send);
    outbox.add(FILING, "key-1", NOW);
    expect((await outbox.flush())[0]?.kind).toBe("refused");
    expect(await outbox.flush()).toEqual([]);
    expect(outbox.list()[0]?.refused).toBe(true);
    expect(town.tries).toEqual(["key-1"]);
  });

  it("sends once when asked twice at the same time, and takes along what is added meanwhile", async () => {
    const town = new Town();
    const outbox = new Outbox(memoryStorage(), town.send);
    outbox.add(FILING, "key-1", NOW);
    const first = outbox.flush();
    outbox.add(FILING, "key-2", NOW);
    const both = await Promise.all([first, outbox.flush()]);
    expect(both[0]).toBe(both[1]);
    expect(town.tries).toEqual(["key-1", "key-2"]);
  });

  it("loses nothing when two tabs are open", async () => {
    const storage = memoryStorage();
    const town = new Town();
    const [one, other] = [new Outbox(storage, town.send), new Outbox(storage, town.send)];
    one.add(FILING, "key-1", NOW);
    other.add(FILING, "key-2", NOW);
    expect(one.list().map(({ key }) => key)).toEqual(["key-1", "key-2"]);
    await Promise.all([one.flush(), other.flush()]);
    expect([...town.filed.keys()].sort()).toEqual(["key-1", "key-2"]);
    expect(other.list()).toEqual([]);
  });

  it("keeps what waits for the life of the page where nothing can be stored", async () => {
    const town = new Town();
    const outbox = new Outbox(undefined, town.send);
    outbox.add(FILING, "key-1", NOW);
    expect(outbox.list()).toHaveLength(1);
    expect((await outbox.flush())[0]?.kind).toBe("filed");
  });

  it("puts back what was dropped where it stood, and sends it with its key", async () => {
    const town = new Town();
    const outbox = new Outbox(memoryStorage(), town.send);
    outbox.add(FILING, "key-1", NOW);
    outbox.add(FILING, "key-2", new Date(NOW.getTime() + 1000));
    const before = outbox.list();
    outbox.drop("key-1");
    outbox.putBack(before[0]!);
    outbox.putBack(before[0]!); // another tab may have put it back as well
    expect(outbox.list()).toEqual(before);
    await outbox.flush();
    expect(town.tries).toEqual(["key-1", "key-2"]);
  });

  it("drops what the resident drops", async () => {
    const town = new Town();
    const outbox = new Outbox(memoryStorage(), town.send);
    outbox.add(FILING, "key-1", NOW);
    outbox.drop("key-1");
    expect(await outbox.flush()).toEqual([]);
    expect(town.tries).toEqual([]);
  });
});
