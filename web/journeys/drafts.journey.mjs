import assert from "node:assert/strict";
import { test } from "node:test";
import { visiting } from "./journeys.mjs";
import { begin, goOn, ownAddress, theGarden } from "./requests.mjs";

/** @typedef {import("./visit.mjs").Visit} Visit */

const SMALL = { viewport: { width: 320, height: 640 } };
const PLACE = "Où voulez-vous planter";
const SAVED = "Tout ce que vous avez écrit est enregistré";

/** The name typed in the form's first page. @param {Visit} visit */
const nameIn = ({ page }) => page.getByLabel("Nom et prénom");

/** Begins a draft with a name, saved at the town, and comes back to its first page. @param {Visit} visit @param {string} name */
async function beginAs(visit, name) {
  await begin(visit, await theGarden(visit.address));
  await visit.page.getByLabel("Vous-même").check();
  await nameIn(visit).fill(name);
  await goOn(visit);
  await visit.sees(PLACE);
  await visit.page.goBack();
  await visit.sees("Qui êtes-vous");
  return ownAddress(visit);
}

test("a draft on two devices: the second sees the newest, who saves over it is told, and nothing is lost", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    const { own } = await beginAs(visit, "Nadine");
    await visiting(SMALL, async (other) => {
      await other.page.goto(own);
      await other.page.getByText("Pas encore envoyée").waitFor();
      await other.look("draft-320");
      await other.page.getByRole("link", { name: "Reprendre où j'en étais" }).click();
      assert.equal(await nameIn(other).inputValue(), "Nadine", "what the first device saved");
      await nameIn(other).fill("Nadine Dupré");
      await goOn(other);
      await other.sees(PLACE);
      await nameIn(visit).fill("N. Dupré");
      await goOn(visit);
      await page.getByText("a été changée sur un autre appareil").waitFor();
      await visit.look("filing-elsewhere");
      await page.reload();
      await page.getByText("a été changée sur un autre appareil").waitFor();
      assert.equal(await nameIn(visit).inputValue(), "N. Dupré", "what was typed here stays here");
      await page.getByRole("button", { name: "Garder ce qui est écrit ici" }).click();
      await page.getByText(SAVED).waitFor();
      await other.page.goBack();
      await nameIn(other).fill("Nadine D.");
      await goOn(other);
      await other.page.getByRole("button", { name: "Prendre ce qui a été écrit ailleurs" }).click();
      await other.page.getByText(SAVED).waitFor();
      assert.equal(await nameIn(other).inputValue(), "N. Dupré");
    });
  }));

test("a draft that was erased on another device: its link opens nothing, and what was typed begins another", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    const { reference, own } = await beginAs(visit, "Nadine");
    await nameIn(visit).fill("Nadine Dupré");
    await page.reload();
    assert.equal(await nameIn(visit).inputValue(), "Nadine Dupré", "kept on the device");
    await visiting({}, async (other) => {
      await other.page.goto(own);
      await other.page.getByRole("button", { name: "Effacer ce brouillon" }).click();
      await other.page.getByRole("button", { name: "Effacer", exact: true }).click();
      await other.sees("Mes demandes");
      await other.page.goto(own);
      await other.sees("Ce lien n'ouvre aucune demande");
      await other.look("request-unknown");
    });
    await goOn(visit);
    await visit.sees("Ce lien n'ouvre aucune demande");
    await page.getByText("Nadine Dupré").waitFor();
    await visit.look("filing-gone");
    await page.goto(own);
    await page.getByRole("link", { name: "Ce que vous aviez écrit" }).click();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Enregistrer mes réponses" }).click();
    assert.equal((await coming).suggestedFilename(), "mes-reponses.txt");
    await page.getByRole("button", { name: "Recommencer avec ce que j'ai écrit" }).click();
    await visit.sees("Qui êtes-vous");
    assert.equal(await nameIn(visit).inputValue(), "Nadine Dupré");
    assert.notEqual(ownAddress(visit).reference, reference);
    await goOn(visit);
    await visit.sees(PLACE);
  }));

test("without network one goes on, and what was written is saved once it is back", () =>
  visiting({}, async (visit) => {
    const { page, context } = visit;
    const garden = await theGarden(visit.address);
    await begin(visit, garden);
    await page.getByLabel("Vous-même").check();
    await page.getByLabel("Nom et prénom").fill("Nadine");
    await context.setOffline(true);
    await goOn(visit);
    await visit.sees("Où voulez-vous planter");
    await page.getByText("Vous pouvez continuer").waitFor();
    await visit.look("filing-offline");
    await context.setOffline(false);
    await page.getByText("Tout ce que vous avez écrit est enregistré").waitFor();
  }));
