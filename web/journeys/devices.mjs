// Devices of a journey: added by the staff's API, described, and sending what they measured by MQTT.
import { publish } from "./mqtt.mjs";

/** @typedef {import("./visit.mjs").Visit} Visit */
/** @typedef {import("./mqtt.mjs").Keys} Keys */
/** @typedef {{ readonly n: string, readonly u: string, readonly t: number, readonly v: number }} Reading */

/**
 * What a series is registered with, where it is not what most are.
 *
 * @typedef {object} Series
 * @property {string} name
 * @property {string} property
 * @property {string} unit
 * @property {number} resolution
 * @property {number} cadenceSeconds
 * @property {boolean} [open]
 * @property {string} [model]
 */

/** One message holds so many readings: far below the broker's 128 kB. */
const PACK = 1500;
const PATIENCE_MS = 60_000;

/** The town hall's API, as its administrator. */
export class TownHall {
  /** @param {string} address @param {string} token */
  constructor(address, token) {
    this.address = address;
    this.token = token;
  }

  /** @param {string} address */
  static async at(address) {
    const townHall = new TownHall(
      address,
      (await (await fetch(`${address}/_local/token/alix`)).text()).trim(),
    );
    await until(() => townHall.isThere(), "the town hall's function");
    return townHall;
  }

  /** On a busy machine the function's first start takes longer than the gateway waits. */
  async isThere() {
    const headers = { authorization: `Bearer ${this.token}` };
    const { status } = await fetch(`${this.address}/api/staff/devices`, { headers });
    return status < 500 || undefined;
  }

  /** @param {string} thing @param {string} name @returns {Promise<Keys>} */
  async add(thing, name) {
    const { communes } = await this.ask("GET", "/api/public/territory");
    return this.ask("POST", "/api/staff/devices", { thing, name, jurisdiction: communes[0].insee });
  }

  /** @param {string} thing @param {string} name @param {[number, number] | undefined} point @param {Series[]} series */
  async describe(thing, name, point, series) {
    const { communes } = await this.ask("GET", "/api/public/territory");
    const insee = communes[0].insee;
    const [lon, lat] = point ?? [null, null];
    return this.ask("PUT", `/api/staff/things/${thing}`, {
      ...{ jurisdiction: insee, name, description: "" },
      location: { name, place: { lon, lat, label: name, insee } },
      datastreams: series.map(({ open = true, model = "Capteur de démonstration", ...one }) => ({
        ...{ description: "", feature: null, ...one, open },
        sensor: { model, description: "", metadata: "" },
      })),
    });
  }

  /** @param {string} method @param {string} path @param {unknown} [body] @returns {Promise<any>} */
  async ask(method, path, body) {
    const answer = await fetch(this.address + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }
}

/** Sends readings as packs of SenML. @param {string} thing @param {Keys} keys @param {readonly Reading[]} readings */
export async function send(thing, keys, readings) {
  const packs = [];
  for (let i = 0; i < readings.length; i += PACK) packs.push(JSON.stringify(readings.slice(i, i + PACK)));
  await publish(thing, keys, packs);
}

/** Asks until an answer says yes: what devices send takes its way through broker, rule, queue and store. @template T @param {() => Promise<T | undefined>} ask @param {string} what @returns {Promise<T>} */
export async function until(ask, what) {
  const ends = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > ends) throw new Error(`${what} did not come in ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
