import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseSubject, fileReport, receipt, writeReport } from "./acts.mjs";
import { visiting } from "./journeys.mjs";

test("a report sent without network waits, is seen, and is sent once", () =>
  visiting({}, async (visit) => {
    const { page, context } = visit;
    await writeReport(visit, { words: "Envoyé sans réseau." });
    /** @type {string[]} */
    const keys = [];
    page.on("request", (request) => {
      if (request.method() === "POST") keys.push(request.headers()["idempotency-key"] ?? "none");
    });
    await context.setOffline(true);
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click();
    await visit.sees("Votre signalement n'est pas encore parti");
    await visit.look("waiting");
    await context.setOffline(false);
    await receipt(visit);
    assert.equal(new Set(keys).size, 1, "every try carries the same key");
    assert.ok(keys.length >= 2);
  }));

test("a report whose answer was lost is filed once", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await writeReport(visit, { words: "La réponse s'est perdue." });
    let first = "";
    await page.route(
      "**/api/public/reports",
      async (route) => {
        const answer = await route.fetch();
        first = (await answer.json()).reference;
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click();
    await visit.sees("Votre signalement n'est pas encore parti");
    await page.getByRole("button", { name: "Envoyer maintenant" }).click();
    const { reference } = await receipt(visit);
    assert.equal(reference, first);
  }));

test("a refusal of the town is told beside the field, and nothing is lost", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await writeReport(visit, { words: "Refusé une fois." });
    await page.route(
      "**/api/public/reports",
      (route) =>
        route.fulfill({
          status: 422,
          contentType: "application/problem+json",
          body: JSON.stringify({
            status: 422,
            requestId: "r-1",
            errors: [{ pointer: "#/contact/mail", code: "not-a-mail", detail: "" }],
          }),
        }),
      { times: 1 },
    );
    await page.getByRole("button", { name: "Envoyer à la mairie" }).click();
    await page.getByRole("heading", { name: "Un point est à corriger" }).waitFor();
    await visit.look("check-refused");
    await page.getByRole("link", { name: "Écrivez l'adresse en entier" }).click();
    await visit.sees("Que se passe-t-il");
    assert.equal(await page.getByLabel("Décrivez le problème").inputValue(), "Refusé une fois.");
    await visit.look("details-refused");
  }));

test("what others reported close by comes without moving the button that one is about to press", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await fileReport(visit, { words: "Déjà là." });
    let arrive = () => {};
    const asked = new Promise((resolve) => {
      void page.route("**/open311/v2/requests.json*", async (route) => {
        resolve(undefined);
        await new Promise((go) => (arrive = () => go(undefined)));
        await route.continue();
      });
    });
    await chooseSubject(visit, {});
    await asked;
    const button = page.getByRole("button", { name: "Continuer" });
    const before = await button.boundingBox();
    arrive();
    await page.getByRole("heading", { name: "Déjà signalé tout près" }).waitFor();
    await visit.look("what-known");
    assert.deepEqual(await button.boundingBox(), before);
  }));

test("a report seen by anyone hides who sent it, and a wrong link says so", () =>
  visiting({}, async (visit) => {
    const { reference } = await fileReport(visit, {
      words: "À voir par tous.",
      mail: "nadine@habitants.example",
    });
    await visiting({}, async (other) => {
      await other.page.goto(`/suivi/${reference}`);
      await other.page.getByText("Vous voyez la page publique").waitFor();
      assert.equal(await other.page.getByText("@").count(), 0);
      await other.look("follow-public");
      await other.page.goto("about:blank");
      await other.page.goto(`/suivi/${reference}#AAAAAAAAAAAAAAAAAAAAAA`);
      await other.page.getByText("Ce lien ne permet pas de répondre").waitFor();
      await other.look("follow-wrong-link");
      await other.page.goto("/suivi/0000-0000");
      await other.sees("Nous ne trouvons pas ce signalement");
      await other.look("follow-unknown");
      await other.page.goto("/nulle-part");
      await other.sees("Cette page n'existe pas");
      await other.look("not-found");
    });
  }));
