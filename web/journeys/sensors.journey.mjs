import assert from "node:assert/strict";
import { test } from "node:test";
import { visiting } from "./journeys.mjs";
import { AIR, COUNTER, dayOf, SILENT, withSensors } from "./sensors.mjs";

const DESK = { viewport: { width: 1280, height: 800 } };
const SMALL = { viewport: { width: 320, height: 640 } };

test("a resident sees the sensors on a map and as a list, and chooses a subject", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await withSensors(visit);
    await page.goto("/");
    await page.getByRole("link", { name: "Voir les capteurs en direct" }).click();
    await visit.sees("Ce que mesurent les capteurs");
    await page.locator(".dot").first().waitFor();
    const counter = page.getByRole("link", { name: /Vélos comptés.*Pont de la Merle/ });
    assert.match(await counter.innerText(), /45 vélos[^]*Mesuré il y a 12 minutes/);
    const silent = page.getByRole("link", { name: /Vélos comptés.*Gare/ });
    assert.match(await silent.innerText(), /Ancien[^]*Sans nouvelle depuis/);
    await visit.look("sensors");
    await page
      .getByRole("link", { name: /^Qualité de l'air/ })
      .first()
      .click();
    assert.match(page.url(), /\?sujet=air$/);
    assert.equal(await page.getByRole("link", { name: /Vélos comptés/ }).count(), 0);
    await page.goBack();
    await counter.waitFor();
  }));

test("the map is read by keyboard, and says in words what was chosen", () =>
  visiting(SMALL, async (visit) => {
    const { page } = visit;
    await withSensors(visit);
    await page.goto("/capteurs?sujet=air");
    await page.locator(".dot").first().waitFor();
    await page.locator(".dot").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByRole("heading", { name: "Mairie" }).waitFor();
    await visit.look("sensors-chosen-320");
  }));

test("values are renewed, and stay with their age when the network is gone", () =>
  visiting({}, async (visit) => {
    const { page, context } = visit;
    const sensors = await withSensors(visit);
    await page.goto("/capteurs");
    await page.getByText("45 vélos").waitFor();
    sensors.set(COUNTER, 46);
    await comeBack(page);
    await page.getByText("46 vélos").waitFor();
    await sensors.lose();
    await context.setOffline(true);
    await comeBack(page);
    await page.getByText("Pas de connexion. Voici les valeurs reçues").waitFor();
    assert.equal(await page.getByText("46 vélos").count(), 1);
    await visit.look("sensors-offline");
  }));

test("a resident reads a series by its title, its points, its table and its file", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    await withSensors(visit);
    await page.goto(`/capteurs/${COUNTER}?periode=jour&date=${dayOf(-2)}`);
    await visit.sees("Vélos comptés, Pont de la Merle");
    await page.getByRole("heading", { name: /^300 vélos .*, 50 % de plus que le/ }).waitFor();
    await page.locator(".chart canvas").waitFor();
    await visit.look("series-day");
    await visit.tabTo("300 vélos");
    await page.keyboard.press("End");
    await page.getByText(/23\sh\s: 24 vélos\. D'après un relevé/).waitFor();
    await page.getByText("Voir les mêmes chiffres en tableau").click();
    assert.equal(await page.locator(".figures tbody tr").count(), 24);
    await visit.look("series-table");
    await page.getByRole("link", { name: /^Avant :/ }).click();
    assert.match(page.url(), new RegExp(`date=${dayOf(-3)}$`));
    await page.goBack();
    await page.getByRole("link", { name: "Semaine" }).click();
    await page.getByText("En vélos, par jour").waitFor();
    const href = await page.getByRole("link", { name: /CSV/ }).getAttribute("href");
    assert.match(href ?? "", /series=velo-pont%2Fpassages&from=.*&per=day&format=csv$/);
  }));

test("a series is drawn as what it is: a line of levels, with its words", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await withSensors(visit);
    await page.goto(`/capteurs/${AIR}?periode=jour&date=${dayOf(-1)}`);
    await page.getByRole("heading", { name: /µg\/m³ en moyenne hier, entre/ }).waitFor();
    await page.locator(".chart canvas").waitFor();
    await visit.look("series-air");
  }));

test("the sensor pages in the dark, at 320 px, in English and on paper", async () => {
  const screens = /** @type {const} */ ([
    ["dark", { colorScheme: "dark" }, ""],
    ["320", SMALL, ""],
    ["english", {}, "&langue=en"],
  ]);
  for (const [name, options, query] of screens) {
    await visiting(options, async (visit) => {
      const { page } = visit;
      await withSensors(visit);
      await page.goto(`/capteurs/${COUNTER}?periode=mois&date=${dayOf(-1)}${query}`);
      await page.locator(".chart canvas").waitFor();
      await visit.look(`series-${name}`);
      await page.goto(`/capteurs?${query}`);
      await page.locator(".dot").first().waitFor();
      await visit.look(`sensors-${name}`);
    });
  }
  await visiting({}, async (visit) => {
    const { page } = visit;
    await withSensors(visit);
    await page.goto(`/capteurs/${COUNTER}?periode=jour&date=${dayOf(-2)}`);
    await page.locator(".chart canvas").waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.locator(".figures tbody tr").first().waitFor();
    await visit.look("series-print");
  });
});

test("a sensor that sent nothing, one that is not public, and the way back", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await withSensors(visit);
    await page.goto(`/capteurs/${SILENT}?periode=semaine&date=${dayOf(-1)}`);
    await page.getByText("Le capteur n'a rien envoyé pendant cette période").waitFor();
    await visit.look("series-none");
    await page.goto("/capteurs/compteur-12/volume");
    await visit.sees("Ce capteur n'est pas public");
    await visit.look("series-unknown");
    await page.getByRole("link", { name: "Voir tous les capteurs" }).click();
    await visit.sees("Ce que mesurent les capteurs");
  }));

/** What a browser tells a page when somebody comes back to its tab. @param {import("playwright-core").Page} page */
function comeBack(page) {
  return page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}
