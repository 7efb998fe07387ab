import assert from "node:assert/strict";
import { test } from "node:test";
import { address, visiting } from "./journeys.mjs";
import {
  AWAITED,
  COUNTER,
  countBicycles,
  HOUSEHOLD,
  LAMPS,
  LONG_NAME,
  setUpSensors,
  STALE,
  WATER,
} from "./sensors.mjs";

/** @typedef {import("playwright-core").Page} Page */

const SMALL = { viewport: { width: 320, height: 640 } };

test("devices with their own keys send what the pages show", () => setUpSensors(address()));

test("a resident sees the sensors on a map and as a list, and chooses a subject", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.goto("/");
    await page.getByRole("link", { name: "Voir les capteurs en direct" }).click();
    await visit.sees("Ce que mesurent les capteurs");
    await page.locator(".dot").first().waitFor();
    assert.match(await wordsOf(page, COUNTER), /Vélos comptés\s+Pont de la Merle\s+45 vélos\s+Mesuré il y a/);
    assert.match(await wordsOf(page, STALE), /Gare\s+3 vélos\s+Ancien Sans nouvelle depuis/);
    assert.match(await wordsOf(page, WATER), new RegExp(`${LONG_NAME}\\s+19,5\\sm³\\s+Index du compteur`));
    assert.match(await wordsOf(page, AWAITED), /–\s+Pas encore de mesure/);
    assert.match(await wordsOf(page, LAMPS), /Éteint|Allumé/);
    assert.equal(await measure(page, HOUSEHOLD).count(), 0, "a household's meter is nobody else's");
    await visit.look("sensors");
    await page.getByRole("link", { name: /^Qualité de l'air \d/ }).click();
    await page.waitForURL(/\?sujet=air$/);
    await measure(page, COUNTER).waitFor({ state: "detached" });
    await page.goBack();
    await measure(page, COUNTER).waitFor();
  }));

test("the map is read by keyboard, and says in words what was chosen", () =>
  visiting(SMALL, async (visit) => {
    const { page } = visit;
    await page.goto("/capteurs?sujet=air");
    await page.locator(".dot").first().waitFor();
    await page.getByRole("application", { name: "Carte des capteurs" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.locator('.leaflet-map-pane:not([style*="(0px, 0px, 0px)"])').waitFor({ state: "attached" });
    await chooseOnMap(page, /Mairie/);
    await page.getByRole("status").getByRole("heading", { name: "Mairie" }).waitFor();
    const held = await page.evaluate(() => document.activeElement?.getAttribute("title"));
    assert.match(held ?? "", /Mairie/, "the keyboard stays on the dot");
    await visit.look("sensors-chosen-320");
  }));

test("values are renewed where they stand, and keep their age when nothing answers", () =>
  visiting({}, async (visit) => {
    const { page, context } = visit;
    await page.goto("/capteurs");
    await page.locator(".dot").first().waitFor();
    const [counter, stood] = [measure(page, COUNTER), await measure(page, COUNTER).boundingBox()];
    await countBicycles(address(), 46);
    const asked = page.waitForRequest("**/api/public/sensors");
    await comeBack(page);
    const { "if-none-match": tag } = await (await asked).allHeaders();
    assert.ok(tag, "only what changed is sent again");
    await counter.getByText("46 vélos").waitFor();
    assert.deepEqual(await counter.boundingBox(), stood);
    await page.route("**/api/public/sensors", (route) => route.fulfill({ status: 500, json: {} }));
    await comeBack(page);
    await page.getByText("Le service ne répond pas. Voici les valeurs reçues").waitFor();
    await page.unroute("**/api/public/sensors");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByText("Pas de connexion. Voici les valeurs reçues").waitFor();
    assert.match(await counter.innerText(), /46 vélos/);
    assert.deepEqual(await counter.boundingBox(), stood);
    await visit.look("sensors-offline");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByText("Valeurs reçues à").waitFor();
  }));

test("the list says what is broken, and that no sensor is open yet", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.route("**/api/public/sensors", (route) =>
      route.fulfill({ status: 500, json: { status: 500 } }),
    );
    await page.goto("/capteurs");
    await page.getByText("Le service ne répond pas").waitFor();
    await visit.look("sensors-broken");
    await page.unroute("**/api/public/sensors");
    await page.route("**/api/public/sensors", (route) => route.fulfill({ json: { items: [], next: null } }));
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByText("Aucun capteur n'est encore ouvert à tous").waitFor();
    await visit.look("sensors-none");
  }));

/** A measure of the list. @param {Page} page @param {string} series */
function measure(page, series) {
  return page.locator(`main > .measures a[href^="/capteurs/${series}"]`);
}

/** @param {Page} page @param {string} series */
async function wordsOf(page, series) {
  return (await measure(page, series).innerText()).replace(/\n/g, " ");
}

/** Goes from dot to dot by Tab, and presses Enter on the one that says so. @param {Page} page @param {RegExp} name */
async function chooseOnMap(page, name) {
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press("Tab");
    const words = await page.evaluate(() => document.activeElement?.getAttribute("title") ?? "");
    if (!name.test(words)) continue;
    await page.keyboard.press("Enter");
    return;
  }
  assert.fail(`Tab never reached ${name}`);
}

/** What a browser tells a page when somebody comes back to its tab. @param {Page} page */
function comeBack(page) {
  return page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}
