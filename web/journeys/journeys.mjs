import { after, before } from "node:test";
import { launch } from "./chromium.mjs";
import { runtime } from "./runtime.mjs";
import { Visit } from "./visit.mjs";

const WARM_UP_MS = 120_000;

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof runtime>>} */
let running;

/** Starts the browser and the runtime once for a file of journeys. */
export function useRuntime() {
  before(async () => {
    running = await runtime();
    browser = await launch();
    await warmUp(running.address);
  });
  after(async () => {
    await browser?.close();
    await running?.stop();
  });
}

/** Where the runtime answers, for what no browser does: devices that send, the town hall's own programs. */
export function address() {
  return running.address;
}

/**
 * Asks until the residents' functions answer: on a busy machine their first start takes longer than a person waits, and
 * a journey would then see, rightly, the page of what could not be sent yet.
 *
 * @param {string} address
 */
async function warmUp(address) {
  const ends = Date.now() + WARM_UP_MS;
  for (const path of ["/api/public/territory", "/api/public/reports/0000-0000"]) {
    while ((await fetch(address + path)).status >= 500) {
      if (Date.now() > ends) throw new Error(`${path} did not answer in ${WARM_UP_MS} ms`);
    }
  }
}

/**
 * Somebody visits; what the pages must never do fails the journey at its end.
 *
 * @param {import("playwright-core").BrowserContextOptions} options
 * @param {(visit: Visit) => Promise<void>} journey
 */
export async function visiting(options, journey) {
  const visit = await Visit.begin(browser, running.address, options);
  try {
    await journey(visit);
  } catch (failure) {
    await visit.page.screenshot({ path: `${process.env["SHOTS"] ?? "/tmp"}/failed-${Date.now()}.png` });
    await visit.context.close();
    throw failure;
  }
  await visit.end();
}
