import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { promisify } from "node:util";
import { MEASURES, NETWORK, setUpDatasets } from "./datasets.mjs";
import { address, visiting } from "./journeys.mjs";
import { COUNTER, HOUSEHOLD } from "./sensors.mjs";

/** @typedef {import("playwright-core").Page} Page */

const DESK = { viewport: { width: 1280, height: 800 } };
const SMALL = { viewport: { width: 320, height: 640 } };
const TITLE = "Capteurs ouverts du territoire";

test("datasets of the sensors are read, checked and released", () => setUpDatasets(address()));

test("a resident finds a dataset by plain words, and reads on what terms it is open", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.goto("/");
    await page.getByRole("link", { name: "Consulter les données ouvertes" }).click();
    await visit.sees("Les données ouvertes");
    await page.getByText(/^\d jeux de données$/).waitFor();
    await visit.look("data");
    await page.getByLabel("Que cherchez-vous").fill("piscine");
    await page.getByText("Aucun jeu de données ne correspond").waitFor();
    await page.getByLabel("Que cherchez-vous").fill("capteur");
    await page.getByLabel("Format").selectOption("GeoJSON");
    await page.getByText("1 jeu de données", { exact: true }).waitFor();
    assert.match(page.url(), /\?mots=capteur&format=geojson$/);
    await page.getByRole("link", { name: TITLE }).click();
    await visit.sees(TITLE);
    await page.getByText("En retour, citez la source").waitFor();
    await page.getByText(/Mis à jour aujourd.hui/).waitFor();
    await page.getByRole("heading", { name: /^Qualité : \d+ raisons sur 10$/ }).waitFor();
    await page.getByText("Version 1", { exact: true }).waitFor();
    await page.goBack();
    await page.getByText("1 jeu de données", { exact: true }).waitFor();
  }));

test("the rows are sorted by keyboard, and no household's meter is among them", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    await page.goto(`/data/${NETWORK}`);
    await page.locator("table").first().waitFor();
    await visit.tabTo(/^\s*Grandeur \(trier/);
    await page.keyboard.press("Enter");
    await page.locator('th[aria-sort="ascending"]').waitFor();
    await page.waitForFunction(() => {
      const shown = [...document.querySelectorAll("tbody td:nth-child(5)")].map(
        (cell) => cell.textContent ?? "",
      );
      return shown.length > 1 && shown.every((text, row) => row === 0 || (shown[row - 1] ?? "") <= text);
    });
    const up = await propertiesOf(page);
    await page.keyboard.press("Enter");
    await page.locator('th[aria-sort="descending"]').waitFor();
    assert.match(page.url(), /\?tri=-grandeur#apercu$/);
    await page.waitForFunction(
      (first) => document.querySelector("tbody td:nth-child(5)")?.textContent !== first,
      up[0],
    );
    assert.deepEqual(await propertiesOf(page), [...up].reverse());
    assert.ok(await page.getByText(COUNTER, { exact: true }).count());
    assert.equal(await page.getByText(HOUSEHOLD).count(), 0);
    await page.locator(".dot").first().waitFor();
    await visit.look("dataset");
  }));

test("the files are what they say, and the example answers when it is pasted", () =>
  visiting({ permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
    await page.goto(`/data/${NETWORK}`);
    const csv = page.locator(".data__files li").filter({ hasText: "à ouvrir avec un tableur" });
    for (const link of await csv.getByRole("link").all()) {
      const answer = await page.request.get((await link.getAttribute("href")) ?? "");
      const bytes = await answer.body();
      assert.match(bytes.toString(), /^serie,capteur,nom,/);
      assert.ok(bytes.toString().includes(COUNTER));
      const sum = createHash("sha256").update(bytes).digest("hex");
      assert.equal(await csv.locator("code").textContent(), sum);
    }
    await page.getByRole("button", { name: "Copier la commande" }).click();
    await page.getByText("La commande est copiée").waitFor();
    const pasted = await page.evaluate(() => navigator.clipboard.readText());
    const { stdout } = await promisify(execFile)("sh", ["-c", pasted]);
    assert.ok(JSON.parse(stdout).items.some((/** @type {any} */ { serie }) => serie === COUNTER));
  }));

test("a small screen chooses a row on the map by keyboard", () =>
  visiting(SMALL, async (visit) => {
    const { page } = visit;
    await page.goto(`/data/${NETWORK}`);
    await page.locator(".dot").first().waitFor();
    await page.getByRole("application", { name: "Sur la carte" }).focus();
    for (let step = 0; step < 40 && (await page.locator(".data__chosen").count()) === 0; step++) {
      await page.keyboard.press("Tab");
      const isDot = await page.evaluate(() => document.activeElement?.classList.contains("dot"));
      if (isDot) await page.keyboard.press("Enter");
    }
    await page.locator(".data__chosen").getByText("Grandeur").first().waitFor();
    await visit.look("dataset-320");
  }));

test("numbers over time are a chart, points in words and a table", () =>
  visiting({ colorScheme: "dark" }, async (visit) => {
    const { page } = visit;
    await page.goto(`/data/${MEASURES}`);
    await page.locator(".chart canvas").waitFor();
    /** @type {(value?: unknown) => void} */
    let answer = () => {};
    const answered = new Promise((resolve) => (answer = resolve));
    await page.route("**/rows?*", async (route) => {
      await answered;
      await route.continue();
    });
    await page.getByLabel("Pour").selectOption(COUNTER);
    // The figures of another series do not stand under this one's name while its own are on their way.
    await page.locator(".chart").waitFor({ state: "detached" });
    answer();
    await page.getByLabel("Chiffre").selectOption("Somme");
    await page.getByRole("heading", { level: 3, name: /^Somme : \d+ le .*, contre \d+ le/ }).waitFor();
    const canvas = await page.locator(".chart canvas").elementHandle();
    await page.locator(".chart").focus();
    await page.keyboard.press("End");
    await page.getByText(/20\d\d\s: \d+$/).waitFor();
    assert.ok(await canvas?.evaluate((drawn) => drawn.isConnected), "choosing a point draws nothing anew");
    await page.getByText("Voir les mêmes chiffres en tableau").click();
    await page.locator(".figures tbody tr").nth(1).waitFor();
    await visit.look("dataset-chart-dark");
  }));

test("the pages say what is broken, late, lost or not there", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.goto("/data/rien-de-tel");
    await visit.sees("Ce jeu de données n'existe pas");
    await page.goto(`/data/${NETWORK}?tri=cadence_secondes`);
    await page.getByText("Cette adresse d'une partie du tableau n'est plus valable").waitFor();
    await page.route("**/api/public/datasets", (route) => route.fulfill({ status: 500, json: {} }));
    await page.goto("/data");
    await page.getByText("Le service ne répond pas").waitFor();
    await visit.look("data-broken");
    await page.unroute("**/api/public/datasets");
    await page.route("**/api/public/datasets", async (route) => {
      const { items } = await (await route.fetch()).json();
      await route.fulfill({
        json: { items: items.map((/** @type {any} */ one) => ({ ...one, late: true })) },
      });
    });
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByText("En retard").first().waitFor();
    await visit.look("data-late");
  }));

test("the portal speaks English", () =>
  visiting({}, async (visit) => {
    await visit.page.goto(`/data/${NETWORK}?langue=en`);
    await visit.sees("Open sensors of the territory");
    await visit.page.getByRole("heading", { name: "The rows at a glance" }).waitFor();
    await visit.look("dataset-english");
  }));

test("without script a page gives the catalogue and the address of each file", () =>
  visiting({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto("/data");
    await page.getByRole("link", { name: /l'adresse de chaque fichier/ }).click();
    await page.getByRole("heading", { level: 1, name: "Données ouvertes : les fichiers" }).waitFor();
    const catalogue = await page.request.get(await hrefOf(page, "Turtle"));
    assert.match(await catalogue.text(), /dcat:Catalog/);
    const file = await page.request.get(`/data/files/${NETWORK}/latest/${NETWORK}.csv`);
    assert.match(await file.text(), /^serie,/);
    assert.equal(await page.locator(`a[href="/data/files/${NETWORK}/latest/${NETWORK}.csv"]`).count(), 1);
  }));

/** @param {Page} page @param {string} name */
async function hrefOf(page, name) {
  return (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
}

/** The column of properties, from top to bottom. @param {Page} page */
function propertiesOf(page) {
  return page.locator("tbody td:nth-child(5)").allTextContents();
}
