// The sensors are those that sensors.journey.mjs set up.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { visiting } from "./journeys.mjs";
import { AIR, AWAITED, bicyclesOn, COUNTER, dayOf, HOUSEHOLD, LAMPS, THIS_YEAR, WATER } from "./sensors.mjs";

/** @typedef {import("playwright-core").Page} Page */

const DESK = { viewport: { width: 1280, height: 800 } };
/** A4 at 96 points an inch. */
const SHEET = { width: 794, height: 1123 };
const SMALL = { viewport: { width: 320, height: 640 } };

test("a resident reads a day by its title, its points, its table and its file", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    await page.goto(`/capteurs/${COUNTER}?periode=jour&date=${dayOf(-2)}`);
    await visit.sees("Vélos comptés, Pont de la Merle");
    const [total, former] = [bicyclesOn(dayOf(-2)), bicyclesOn(dayOf(-9))];
    const percent = Math.round((100 * (total - former)) / former);
    await page
      .getByRole("heading", { name: new RegExp(`^${total} vélos .*, ${percent} % de plus que le`) })
      .waitFor();
    await page.locator(".chart canvas").waitFor();
    await visit.look("series-day");
    await visit.tabTo(`${total} vélos`);
    await page.keyboard.press("End");
    await page.getByText(/23\sh\s: 24 vélos\. D'après un relevé/).waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.getByText(/22\sh\s: 23 vélos\./).waitFor();
    assert.deepEqual(await fileValues(page), await tableValues(page));
    await visit.look("series-table");
    await page.getByRole("link", { name: /^Avant :/ }).click();
    assert.match(page.url(), new RegExp(`date=${dayOf(-3)}$`));
    await page.goBack();
  }));

test("each kind of series is drawn over a week, a month and a year as what it is", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    /** @param {string} series @param {string} query @param {RegExp} finding */
    const open = async (series, query, finding) => {
      await page.goto(`/capteurs/${series}?${query}`);
      await page.getByRole("heading", { level: 2, name: finding }).waitFor();
      await page.locator(".chart canvas").waitFor();
    };
    await open(COUNTER, `periode=semaine&date=${dayOf(-2)}`, /vélos la semaine du/);
    await page.getByText("En vélos, par jour").waitFor();
    assert.deepEqual(await fileValues(page), await tableValues(page));
    await visit.look("series-week");
    await open(WATER, `periode=mois&date=${dayOf(-75)}`, /^1[45](,5)?\sm³ en/);
    await visit.look("series-meter-month");
    await page.getByRole("link", { name: "Année", exact: true }).click();
    await page.getByText("En m³, par mois").waitFor();
    await page.locator(".chart").focus();
    await page.keyboard.press("End");
    await page.getByText(/relevés? \(attendus.*index/).waitFor();
    assert.deepEqual(await fileValues(page), await tableValues(page), "a new meter's zero is no fall");
    await visit.look("series-meter-year");
    await open(AIR, `periode=jour&date=${dayOf(-1)}`, /µg\/m³ en moyenne hier, entre/);
    await visit.look("series-air");
    await open(LAMPS, `periode=semaine&date=${dayOf(-1)}`, /(Allumé|Éteint) au dernier relevé/);
    await visit.look("series-lamps");
  }));

test("the sensor pages in the dark, at 320 px, on paper and in English", () =>
  visiting({ colorScheme: "dark" }, async (visit) => {
    const { page } = visit;
    const series = `/capteurs/${COUNTER}?periode=mois&date=${dayOf(-1)}`;
    await lookAt(visit, "/capteurs", "sensors-dark");
    await lookAt(visit, series, "series-dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(SMALL.viewport);
    await visit.look("series-320");
    await lookAt(visit, "/capteurs", "sensors-320");
    await lookAt(visit, `${series}&langue=en`, "series-english");
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.locator(".figures tbody tr").first().waitFor();
    await visit.look("series-print");
  }));

test("a sensor that sent nothing, one that is not public, one that is none, and a series out of reach", () =>
  visiting({}, async (visit) => {
    const { page, context } = visit;
    await page.goto(`/capteurs/${AWAITED}?periode=annee&date=${THIS_YEAR}-01-01`);
    await page.getByText("Le capteur n'a rien envoyé pendant cette période").waitFor();
    await visit.look("series-none");
    for (const unknown of [HOUSEHOLD, "nulle-part/rien", "un nom/qui n'en est pas un"]) {
      await page.goto(`/capteurs/${unknown}`);
      await visit.sees("Ce capteur n'est pas public");
    }
    await visit.look("series-unknown");
    await page.goto(`/capteurs/${COUNTER}?periode=jour&date=${dayOf(-2)}`);
    await page.locator(".chart canvas").waitFor();
    await context.setOffline(true);
    await page.getByRole("link", { name: /^Avant :/ }).click();
    await page.getByText("Pas de connexion").waitFor();
    await visit.look("series-offline");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.locator(".chart canvas").waitFor();
    await page.getByRole("link", { name: "Voir tous les capteurs" }).click();
    await visit.sees("Ce que mesurent les capteurs");
  }));

/** Keeps a picture of a page once its map or its chart is drawn. @param {import("./visit.mjs").Visit} visit @param {string} path @param {string} name */
async function lookAt(visit, path, name) {
  await visit.page.goto(path);
  await visit.page.locator(".dot, .chart canvas").first().waitFor();
  await visit.look(name);
}

/** The numbers of the table, which is one tap away. @param {Page} page */
async function tableValues(page) {
  const rows = page.locator(".figures tbody tr");
  if ((await rows.count()) === 0) await page.getByText("Voir les mêmes chiffres en tableau").click();
  await rows.first().waitFor();
  const cells = await page.locator(".figures tbody td:nth-child(2)").allInnerTexts();
  return cells.map((words) => Number.parseFloat(words.replace(/[\s\u202f]/g, "").replace(",", ".")));
}

/** The numbers of the file that the page offers. @param {Page} page */
async function fileValues(page) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /CSV/ }).click(),
  ]);
  assert.match(file.suggestedFilename(), /^[\w.-]+\.csv$/);
  const [head = "", ...rows] = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  const column = head.split(",").indexOf("value");
  return rows.map((row) => Number(row.split(",")[column]));
}
