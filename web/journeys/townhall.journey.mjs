import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn, decide, fileReport, signIn } from "./acts.mjs";
import { visiting } from "./journeys.mjs";

const DESK = { viewport: { width: 1280, height: 800 } };
const LIGHTING = "Karim";
const MANAGER = "Hélène";

test("a report goes to the town hall and back, and the resident has the last word", () =>
  visiting({}, async (resident) => {
    const words = `Aller et retour ${Date.now()}`;
    const { reference, own } = await fileReport(resident, { words, mail: "lucie@habitants.example" });
    await visiting(DESK, async (agent) => {
      await signIn(agent, LIGHTING);
      await agent.page.getByRole("row", { name: words }).waitFor();
      await agent.page.locator(".dot").first().waitFor();
      await agent.look("inbox");
      await agent.page.keyboard.press("j");
      await agent.page.keyboard.press("k");
      await agent.look("inbox-by-keyboard");
      await agent.page.keyboard.press("/");
      await agent.page.keyboard.type(reference);
      await agent.page.keyboard.press("Enter");
      await agent.sees("Lampadaire éteint");
      await agent.look("case");
      await agent.page.keyboard.press("e");
      await agent.page.keyboard.press("Space");
      await decide(agent, {
        decision: "Prévoir une intervention",
        words: "Une équipe passe cette semaine.",
        day: dayIn(3),
      });
      await agent.page.getByText("La décision est publiée").waitFor();
      await agent.look("case-planned");
      await decide(agent, {
        decision: "C'est réparé",
        words: "Ampoule remplacée par une LED. Merci de nous l'avoir dit.",
      });
      await agent.page.getByText("Ce signalement est terminé").waitFor();
      await agent.look("case-done");

      const { page } = resident;
      await page.goto("about:blank");
      await page.goto(own);
      await page.getByRole("heading", { name: "Est-ce vraiment réparé" }).waitFor();
      await page.getByText("Ampoule remplacée par une LED").waitFor();
      await resident.look("follow-ask");
      await page.getByRole("button", { name: "Non, toujours pas" }).click();
      await page.getByLabel("Que reste-t-il à faire").fill("Elle s'est éteinte de nouveau.");
      await resident.look("follow-doubt");
      await page.getByRole("button", { name: "Rouvrir le signalement" }).click();
      await page.getByText("Vous avez dit que ce n'est pas réparé").waitFor();
      await resident.look("follow-reopened");

      await agent.page.goto("/staff/?queue=reopened");
      await agent.page.getByRole("row", { name: "Elle s'est éteinte de nouveau" }).waitFor();
      await agent.look("inbox-reopened");
      await agent.page.goto(`/staff/signalements/${reference}`);
      await decide(agent, { decision: "C'est réparé", words: "Câble changé aussi." });
      await agent.page.getByText("Ce signalement est terminé").waitFor();

      await page.reload();
      await page.getByRole("button", { name: "Oui" }).click();
      await page.getByText("Vous avez confirmé la réparation").waitFor();
      await resident.look("follow-confirmed");
    });
  }));

test("two agents decide on one report: the second is told, and keeps the words", () =>
  visiting({}, async (resident) => {
    const { reference } = await fileReport(resident, { words: "Deux agents à la fois." });
    await visiting(DESK, async (first) => {
      await signIn(first, LIGHTING, `/staff/signalements/${reference}`);
      await first.sees("Lampadaire éteint");
      await visiting(DESK, async (second) => {
        await signIn(second, MANAGER, `/staff/signalements/${reference}`);
        await decide(second, {
          decision: "Prévoir une intervention",
          words: "Prévu par la direction.",
          day: dayIn(2),
        });
        await second.page.getByText("La décision est publiée").waitFor();
      });
      await decide(first, { decision: "C'est réparé", words: "Déjà fait ce matin." });
      await first.page.getByText("Quelqu'un a changé ce signalement").waitFor();
      await first.look("case-conflict");
      assert.equal(await first.page.getByLabel("Message à l'habitant").inputValue(), "Déjà fait ce matin.");
      await first.page.getByText("Prévu par la direction").waitFor();
      await first.page.getByRole("button", { name: "Publier la décision" }).click();
      await first.page.getByText("Ce signalement est terminé").waitFor();
    });
  }));

test("a decision says what it lacks", () =>
  visiting({}, async (resident) => {
    const { reference } = await fileReport(resident, { words: "Décision incomplète." });
    await visiting(DESK, async (agent) => {
      await signIn(agent, LIGHTING, `/staff/signalements/${reference}`);
      await agent.page.getByRole("button", { name: "Publier la décision" }).click();
      await agent.page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
      await agent.look("case-error");
    });
  }));

test("an ended session is told, what was typed stays, and signing in again goes on", () =>
  visiting({}, async (resident) => {
    const { reference } = await fileReport(resident, { words: "Session terminée." });
    await visiting(DESK, async (agent) => {
      const { page } = agent;
      await signIn(agent, LIGHTING, `/staff/signalements/${reference}`);
      await page.getByLabel("Message à l'habitant").fill("Écrit avant la fin de la session.");
      await page.evaluate(() => {
        const key = Object.keys(sessionStorage).find((name) => name.startsWith("oidc.user:")) ?? "";
        const user = JSON.parse(sessionStorage.getItem(key) ?? "{}");
        sessionStorage.setItem(key, JSON.stringify({ ...user, access_token: "ended" }));
      });
      await page.getByLabel("C'est réparé").check();
      await page.getByRole("button", { name: "Publier la décision" }).click();
      await page.getByText("Votre session est terminée").waitFor();
      await agent.look("session-ended");
      await page.getByRole("button", { name: "Se reconnecter" }).click();
      await page.locator("a, button").filter({ hasText: LIGHTING }).first().click();
      await agent.sees("Lampadaire éteint");
      assert.equal(
        await page.getByLabel("Message à l'habitant").inputValue(),
        "Écrit avant la fin de la session.",
      );
    });
  }));

test("the console says who has no right, and what is empty, broken or away", () =>
  visiting(DESK, async (agent) => {
    const { page, context } = agent;
    await page.goto("/staff/");
    await agent.sees("Espace des agents");
    await agent.look("sign-in");
    await signIn(agent, MANAGER);
    await page.route("**/api/staff/reports?*", (route) => route.fulfill({ json: { items: [], next: null } }));
    await page.getByRole("link", { name: "En retard" }).click();
    await page.getByText("Aucun signalement n'a dépassé son délai").waitFor();
    await agent.look("inbox-empty");
    await page.unroute("**/api/staff/reports?*");
    await page.route("**/api/staff/reports?*", (route) =>
      route.fulfill({ status: 500, json: { status: 500, requestId: "req-42" } }),
    );
    await page.getByRole("link", { name: "Terminés" }).click();
    await page.getByText("req-42").waitFor();
    await agent.look("inbox-broken");
    await page.unroute("**/api/staff/reports?*");
    await context.setOffline(true);
    await page.getByRole("link", { name: "À traiter" }).click();
    await page.getByText("Pas de connexion").waitFor();
    await agent.look("inbox-offline");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Réessayer" }).click();
    await page.getByText("Pas de connexion").waitFor({ state: "detached" });
    await page.route("**/api/staff/me", (route) => route.fulfill({ status: 403, json: { status: 403 } }));
    await page.reload();
    await agent.sees("Vous n'avez pas accès à cette page");
    await agent.look("no-right");
  }));

test("an agent sees the own services only, and signs out", () =>
  visiting(DESK, async (agent) => {
    const { page } = agent;
    await signIn(agent, LIGHTING);
    await agent.sees("Signalements : Éclairage public");
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.waitForURL((url) => url.pathname.startsWith("/staff"));
    await page.getByRole("button", { name: "Se connecter" }).waitFor();
  }));
