import assert from "node:assert/strict";
import { test } from "node:test";
import { signIn } from "./acts.mjs";
import { fileOne } from "./filed.mjs";
import { faulty, garden } from "./garden.mjs";
import { address, visiting } from "./journeys.mjs";
import { Clerk, jsonFile, linkFor, mailOf, mayAskPartners, theGarden } from "./requests.mjs";

/** @typedef {import("./visit.mjs").Visit} Visit */

const DESK = { viewport: { width: 1280, height: 800 } };
const GREEN = "Sophie";
const LIGHTING = "Karim";
const MANAGER = "Hélène";
const ADMIN = "Alix";
const TITLE = "Jardiner devant chez vous";

const aRequest = async () => fileOne(address(), await theGarden(address()));

test("an agent takes a request, finds it complete, writes, asks again, and refuses with the letter in sight", () =>
  visiting(DESK, async (agent) => {
    const { page } = agent;
    const { reference, own } = await aRequest();
    await signIn(agent, GREEN, "/staff/demandes");
    await agent.sees("Demandes");
    await page.getByRole("row", { name: reference }).waitFor();
    await agent.look("work");
    await page.keyboard.press("/");
    await page.keyboard.type(reference);
    await page.keyboard.press("Enter");
    await agent.sees(TITLE);
    await page.getByText("12 rue des Tilleuls, 37000 Valmerle").waitFor();
    await page.getByRole("button", { name: "Je la suis" }).click();
    await page.getByText("C'est noté").waitFor();
    await page.getByRole("button", { name: "La demande est complète" }).click();
    await page.getByText("La demande est à l'étude").waitFor();
    await page.getByLabel("Votre message, ou votre note").fill("Vu sur place : 1,60 m de large.");
    await page.getByRole("button", { name: "Garder comme note interne" }).click();
    await page.getByText("C'est enregistré").waitFor();
    await page.getByLabel("Votre message, ou votre note").fill("Nous passons jeudi.");
    await page.getByRole("button", { name: "Envoyer à la personne" }).click();
    await page.locator(".message--service", { hasText: "Nous passons jeudi." }).waitFor();
    await agent.look("work-request");
    await page.keyboard.press("Escape");
    await page.locator("h1").focus();
    await page.keyboard.press("e");
    await page.getByRole("button", { name: "Décider et envoyer le courrier" }).click();
    await page.getByRole("heading", { name: "Un point est à corriger" }).waitFor();
    await page.getByLabel("Refuser").check();
    await page.getByLabel("Les raisons de la décision").fill("Le trottoir est trop étroit.");
    const letter = page.locator(".letter");
    await letter.getByText(`votre demande ${reference} est refusée : Le trottoir est trop étroit.`).waitFor();
    await letter.getByText("tribunal administratif").waitFor();
    assert.equal(await letter.getByText("Le trottoir est trop étroit.").count(), 1, "said once");
    await agent.look("work-letter");
    await page.getByRole("button", { name: "Décider et envoyer le courrier" }).click();
    await page.getByText("La décision est prise").waitFor();
    await agent.look("work-decided");
    await visiting({}, async (resident) => {
      await resident.page.goto(own);
      await resident.page.getByRole("heading", { name: "Votre demande est refusée" }).waitFor();
      await resident.page.getByText("Nous passons jeudi.").waitFor();
      assert.equal(await resident.page.getByText("1,60 m de large").count(), 0, "a note stays inside");
    });
    await page.keyboard.press("u");
    await agent.sees("Demandes");
    await page.getByLabel("Liste").selectOption({ label: "Terminées" });
    await page.getByRole("row", { name: reference }).waitFor();
    assert.match(page.url(), /state=closed/);
  }));

test("an agent gives it to a colleague seen on it, and asks chosen questions again; the delay waits for the person", () =>
  visiting(DESK, async (agent) => {
    const { page } = agent;
    const { reference } = await aRequest();
    const manager = await Clerk.at(address(), "helene");
    const { name } = await manager.ask("GET", "/api/staff/me");
    await manager.act(reference, "assignment", { agent: null });
    await signIn(agent, GREEN, `/staff/demandes/${reference}`);
    await page.getByRole("button", { name: "La confier à quelqu'un" }).click();
    await page.getByRole("button", { name, exact: true }).click();
    await page.getByText(`Suivie par ${name}`).first().waitFor();
    await page.getByText("Demander un complément", { exact: true }).click();
    await page.getByRole("button", { name: "Demander le complément" }).click();
    await page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
    await agent.look("work-ask-error");
    await page.getByLabel("Photo de l'endroit").check();
    await page.getByLabel("Pourquoi").fill("La photo est trop sombre.");
    await page.getByRole("button", { name: "Demander le complément" }).click();
    await page.getByText("Le complément est demandé").waitFor();
    await page.getByText("Votre délai attend sa réponse").waitFor();
    await page.locator(".timeline").getByText("La photo est trop sombre.").waitFor();
    await page.locator(".timeline").getByText("Sophie R.").first().waitFor();
    await agent.look("work-asked");
  }));

test("a file of the request opens, and an agent of another service does not see it", () =>
  visiting(DESK, async (agent) => {
    const { page } = agent;
    const { reference } = await aRequest();
    await signIn(agent, GREEN, `/staff/demandes/${reference}`);
    await mayAskPartners(agent);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Ouvrir photo de la rue.png" }).click();
    assert.equal((await coming).suggestedFilename(), "photo de la rue.png");
    await visiting(DESK, async (other) => {
      await signIn(other, LIGHTING, `/staff/demandes/${reference}`);
      await other.sees("Vous n'avez pas accès à cette page");
      await other.look("work-denied");
    });
  }));

test("two agents on one request: the second is told, sees the newest state, and keeps the words", () =>
  visiting(DESK, async (first) => {
    const { reference } = await aRequest();
    await signIn(first, GREEN, `/staff/demandes/${reference}?decider`);
    await first.page.getByLabel("Accepter").check();
    await first.page.getByLabel("Ce qu'il faut ajouter").fill("Plantez avant le printemps.");
    const manager = await Clerk.at(address(), "helene");
    await manager.act(reference, "assignment", { agent: "Hélène M." });
    await first.page.getByRole("button", { name: "Décider et envoyer le courrier" }).click();
    await first.page.getByText("Quelqu'un a changé cette demande").waitFor();
    await first.page.getByText("Suivie par Hélène M.").first().waitFor();
    await first.look("work-conflict");
    assert.equal(
      await first.page.getByLabel("Ce qu'il faut ajouter").inputValue(),
      "Plantez avant le printemps.",
    );
    await first.page.getByRole("button", { name: "Décider et envoyer le courrier" }).click();
    await first.page.getByText("La décision est prise").waitFor();
  }));

test("an expert outside is asked by mail, answers by the link, and the agent reads it", () =>
  visiting(DESK, async (agent) => {
    const { page } = agent;
    const { reference } = await aRequest();
    const mail = mailOf("experte");
    await signIn(agent, GREEN, `/staff/demandes/${reference}`);
    await page.getByText("Demander un avis", { exact: true }).click();
    await page.getByLabel("Son adresse e-mail").fill(mail);
    await page.getByLabel("Votre question").fill("L'arbre supporte-t-il une plantation à son pied ?");
    await page.getByRole("checkbox", { name: "Où voulez-vous planter" }).check();
    await page.getByRole("checkbox", { name: "photo de la rue.png" }).check();
    await page.getByRole("button", { name: "Demander l'avis" }).click();
    await page.getByText("L'avis est demandé").waitFor();
    const link = await linkFor(address(), mail);
    await visiting({}, async (expert) => {
      await expert.page.goto(link);
      await expert.sees("Votre avis est demandé");
      await expert.page.getByText("12 rue des Tilleuls, 37000 Valmerle").waitFor();
      assert.equal(await expert.page.getByText("Nadine Dupré").count(), 0, "nothing but what was chosen");
      await expert.look("opinion");
      await mayAskPartners(expert);
      const coming = expert.page.waitForEvent("download");
      await expert.page.getByRole("button", { name: "Ouvrir photo de la rue.png" }).click();
      assert.equal((await coming).suggestedFilename(), "photo de la rue.png");
      await expert.page.getByLabel("Votre avis").fill("Oui, à 50 cm du tronc.");
      await expert.page.getByRole("button", { name: "Envoyer l'avis" }).click();
      await expert.page.getByText("Votre avis est arrivé").waitFor();
    });
    await page.reload();
    await page.getByText("Oui, à 50 cm du tronc.").first().waitFor();
    await page.getByText("Voit aussi : Où voulez-vous planter ?, photo de la rue.png").waitFor();
    await agent.look("work-opinion");
  }));

test("an agent writes down a request for a visitor, and it says so", () =>
  visiting(DESK, async (agent) => {
    const { page, context } = agent;
    const id = await theGarden(address());
    await signIn(agent, GREEN, "/staff/demandes");
    await page.getByRole("link", { name: "Noter une demande pour quelqu'un" }).click();
    await agent.sees("Noter une demande pour quelqu'un");
    await page.getByRole("button", { name: "Commencer la demande" }).click();
    await page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
    await agent.look("entry-error");
    await page.getByLabel("Quelle démarche").selectOption(id);
    await page.getByLabel("Au guichet").check();
    await page.getByRole("button", { name: "Commencer la demande" }).click();
    await page.getByText("Rien n'est encore envoyé").waitFor();
    await agent.look("entry-begun");
    const opening = context.waitForEvent("page");
    await page.getByRole("link", { name: "Remplir le formulaire" }).click();
    const form = await opening;
    await form.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    await form.getByText("Faite avec vous par un agent").waitFor();
  }));

test("a procedure is imported with every fault at its place, tried, published, copied and withdrawn", () =>
  visiting(DESK, async (admin) => {
    const { page } = admin;
    const id = `essai-${Date.now().toString(36)}`;
    await signIn(admin, ADMIN, "/staff/demarches");
    await admin.sees("Démarches");
    await page.getByRole("link", { name: "Importer une démarche" }).click();
    const file = page.locator("input[type=file]");
    await file.setInputFiles(jsonFile('{\n  "id": "essai"\n  "title": {}\n}'));
    await page.getByText("La lecture s'arrête à la ligne 3").waitFor();
    await admin.look("import-not-json");
    await file.setInputFiles(jsonFile(JSON.stringify(faulty(id), null, 2)));
    await page.getByText("question « Nom et prénom »").first().waitFor();
    await page.getByText("#/help").first().waitFor();
    await admin.look("import-faults");
    await file.setInputFiles(jsonFile(JSON.stringify(garden(id), null, 2)));
    await admin.sees(TITLE);
    await page.getByText("Personne ne voit cette démarche").waitFor();
    await admin.look("procedure-draft");
    await page.getByRole("link", { name: "Voir comme un habitant" }).click();
    await admin.sees("Qui êtes-vous");
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
    await admin.look("procedure-preview");
    await page.getByLabel("Vous-même").check();
    await page.getByLabel("Nom et prénom").fill("Nadine Dupré");
    await page.getByRole("button", { name: "Continuer" }).click();
    await admin.sees("Où voulez-vous planter");
    await page.getByRole("link", { name: "Quitter l'essai" }).click();
    await page.getByRole("button", { name: "Publier" }).click();
    await page.getByText("La démarche est en ligne.").waitFor();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Exporter en JSON" }).click();
    assert.equal((await coming).suggestedFilename(), `${id}.json`);
    await page.getByRole("button", { name: "Retirer", exact: true }).click();
    await page.getByText("La démarche est retirée").waitFor();
    await page.getByLabel("Identifiant de la nouvelle démarche").fill(`${id}-bis`);
    await page.getByRole("button", { name: "Dupliquer" }).click();
    await page.getByText("Personne ne voit cette démarche").waitFor();
    assert.ok(page.url().endsWith(`${id}-bis`));
    await page.getByRole("link", { name: "Revenir aux démarches" }).click();
    await page
      .getByRole("row", { name: `${id}-bis` })
      .getByText("Brouillon")
      .waitFor();
    await page
      .getByRole("row", { name: `${id} ` })
      .getByText("Retirée")
      .waitFor();
    await admin.look("procedures-list");
  }));

test("the pages of requests in the dark, on a phone, empty and broken", async () => {
  const { reference } = await aRequest();
  const screens = /** @type {const} */ ([
    ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 800 } }],
    ["phone", { viewport: { width: 320, height: 640 } }],
  ]);
  for (const [name, options] of screens) {
    await visiting(options, async (agent) => {
      const { page } = agent;
      await signIn(agent, MANAGER, "/staff/demandes");
      await page.locator("table").waitFor();
      await agent.look(`work-${name}`);
      await page.goto(`/staff/demandes/${reference}?decider`);
      await page.getByLabel("Refuser").check();
      await page.getByText("Demander un complément", { exact: true }).click();
      await page.getByText("Demander un avis", { exact: true }).click();
      await agent.look(`work-request-${name}`);
      await page.goto("/staff/demarches");
      await page.locator("table").waitFor();
      await agent.look(`procedures-list-${name}`);
      await page.route("**/api/staff/requests?*", (route) =>
        route.fulfill({ json: { items: [], next: null } }),
      );
      await page.goto("/staff/demandes");
      await page.getByText("Aucune demande n'attend vos services").waitFor();
      await agent.look(`work-empty-${name}`);
      await page.unroute("**/api/staff/requests?*");
      await page.route("**/api/staff/requests?*", (route) =>
        route.fulfill({ status: 500, json: { status: 500, requestId: "req-43" } }),
      );
      await page.reload();
      await page.getByText("req-43").waitFor();
      await agent.look(`work-broken-${name}`);
    });
  }
});
