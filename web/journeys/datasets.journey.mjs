// The datasets are those that data.journey.mjs set up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "./acts.mjs";
import { HELD, NETWORK, release } from "./datasets.mjs";
import { address, visiting } from "./journeys.mjs";

const DESK = { viewport: { width: 1280, height: 800 } };
const LIST = "/staff/donnees";

test("a manager has a release made, takes one back and says why, and everybody reads it", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    await signIn(visit, "Hélène", LIST);
    await visit.sees("Jeux de données");
    await page.locator("table").waitFor();
    await visit.look("staff-datasets");
    await page.keyboard.press("j");
    await page.getByRole("link", { name: "Capteurs ouverts du territoire" }).click();
    const former = await release(address(), NETWORK);
    await page.getByRole("button", { name: "Publier maintenant" }).click();
    await page.getByText("C'est demandé").waitFor();
    await page
      .locator(".timeline__what")
      .filter({ hasText: `Version ${former + 1} En ligne` })
      .waitFor();
    await page.getByRole("button", { name: `Retirer la version ${former}`, exact: true }).click();
    await page.locator('[aria-labelledby="withdrawing"]:focus').waitFor();
    await page.getByRole("button", { name: "Retirer cette version" }).click();
    await page.getByText("Dites pourquoi en une phrase").waitFor();
    await visit.look("staff-dataset-withdraw");
    const reason = `Une colonne de la version ${former} était fausse.`;
    await page.getByLabel("Pourquoi").fill(reason);
    await page.getByRole("button", { name: "Retirer cette version" }).click();
    await page.getByText(reason).waitFor();
    await page.goto(`/data/${NETWORK}`);
    await page.getByText(`Version ${former}, retirée`).waitFor();
    await page.getByText(reason).waitFor();
    const gone = await page.request.get(`/data/files/${NETWORK}/${former}/${NETWORK}.csv`);
    assert.equal(gone.status(), 410);
    assert.ok((await gone.text()).includes(reason));
  }));

test("an agent sees what was held back at which line, and can neither publish nor take back", async () => {
  for (const [name, options] of /** @type {const} */ ([
    ["desk", DESK],
    ["320", { viewport: { width: 320, height: 640 } }],
    ["dark", { ...DESK, colorScheme: "dark" }],
  ])) {
    await visiting(options, async (visit) => {
      const { page } = visit;
      await page.route("**/api/staff/datasets", (route) => route.fulfill({ json: { items: [HELD] } }));
      await page.route(`**/api/staff/datasets/${HELD.id}`, (route) => route.fulfill({ json: HELD }));
      await signIn(visit, "Karim", LIST);
      await page.getByText("240 fautes").waitFor();
      await visit.look(`staff-datasets-held-${name}`);
      await page.getByRole("link", { name: "Signalements des habitants" }).click();
      await page.getByRole("heading", { name: "Version 12 retenue : 240 fautes" }).waitFor();
      await page.getByText("La version 11 reste en ligne").waitFor();
      const fault = page.getByRole("row").filter({ hasText: "nombre" });
      assert.match(await fault.innerText(), /7[\s\S]*L7[\s\S]*au moins 5/);
      assert.equal(await page.getByRole("button", { name: "Publier maintenant" }).count(), 0);
      assert.equal(await page.getByRole("button", { name: /Retirer la version/ }).count(), 0);
      await visit.look(`staff-dataset-held-${name}`);
    });
  }
});
