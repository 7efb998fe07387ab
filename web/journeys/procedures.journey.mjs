import assert from "node:assert/strict";
import { test } from "node:test";
import { fileOne } from "./filed.mjs";
import { address, visiting } from "./journeys.mjs";
import {
  begin,
  Clerk,
  fillIn,
  goOn,
  mailOf,
  mayAskPartners,
  ownAddress,
  PHOTO,
  proveMail,
  sendIt,
  theGarden,
} from "./requests.mjs";

const SMALL = { viewport: { width: 320, height: 640 } };
const DESK = { viewport: { width: 1280, height: 800 } };
const TITLE = "Jardiner devant chez vous";

test("a resident finds a procedure by plain words, files it without an account, and follows it", () =>
  visiting({ hasTouch: true, isMobile: true }, async (visit) => {
    const { page } = visit;
    const garden = await theGarden(visit.address);
    await mayAskPartners(visit);
    await page.goto("/");
    await page.getByRole("link", { name: "Faire une démarche" }).tap();
    await visit.sees("Démarches en ligne");
    await page.getByLabel("Que voulez-vous faire").fill("fleurs trottoir");
    await page.locator(`a[href="/demarches/${garden}"]`).waitFor();
    await visit.look("procedures");
    await page.locator(`a[href="/demarches/${garden}"]`).tap();
    await visit.sees(TITLE);
    await page
      .getByText("Si le service ne répond pas au bout de 2 mois, votre demande est refusée")
      .waitFor();
    await visit.look("procedure");
    await page.getByRole("button", { name: "Commencer la demande" }).tap();
    await visit.sees("Qui êtes-vous");
    await page.getByText("Pas encore envoyée").waitFor();
    await goOn(visit);
    await page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
    await visit.look("filing-error");
    await fillIn(visit, (name) => visit.look(`filing-${name}`));
    const { reference, own } = ownAddress(visit);
    await visit.look("filing-contact");
    await proveMail(visit, mailOf("nadine"));
    await page.getByText("12 rue des Tilleuls, 37000 Valmerle").waitFor();
    await visit.look("filing-check");
    await sendIt(visit);
    assert.equal(await page.locator(".reference").textContent(), reference);
    await visit.look("filing-sent");
    await receiptIsPdf(page);
    await page.getByRole("link", { name: "Suivre ma demande" }).tap();
    await visit.sees(TITLE);
    await page.getByText(/Le service Espaces verts vous répond au plus tard/).waitFor();
    assert.ok(page.url().endsWith(own));
    await visit.look("request");
    await page.goto("/mes-demandes");
    await page.getByText(reference).waitFor();
    await visit.look("requests");
  }));

test("what is asked again is answered in place, messages go both ways, and a refusal says why and how to contest it", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    const garden = await theGarden(visit.address);
    await mayAskPartners(visit);
    await begin(visit, garden);
    await fillIn(visit);
    const { reference, own } = ownAddress(visit);
    await proveMail(visit, mailOf("moussa"));
    await sendIt(visit);
    const sophie = await Clerk.at(address(), "sophie");
    await sophie.act(reference, "asked", { text: "La photo est trop sombre.", fields: ["/photo"] });
    await page.goto(own);
    await page
      .getByRole("heading", { name: "Le service Espaces verts vous demande un complément" })
      .waitFor();
    await visit.look("request-asked");
    await page.locator("input[type=file]").setInputFiles({ ...PHOTO, name: "de jour.png", buffer: day() });
    await page.getByRole("button", { name: "Retirer de jour.png" }).waitFor();
    await page.getByRole("button", { name: "Envoyer le complément" }).click();
    await page.getByText("Complément envoyé").waitFor();
    await page.getByLabel("Écrire au service").fill("Puis-je aussi mettre un banc ?");
    await page.getByRole("button", { name: "Envoyer le message" }).click();
    await page.getByText("Le message est parti").waitFor();
    await sophie.act(reference, "messages", { text: "Oui, s'il laisse 1,40 m." });
    await sophie.act(reference, "decision", { outcome: "refused", reasons: "Le trottoir est trop étroit." });
    await page.reload();
    const decision = page.getByRole("region", { name: "Votre demande est refusée" });
    await decision.getByText("Le trottoir est trop étroit.").waitFor();
    await decision.getByText("Vous pouvez saisir le tribunal administratif").waitFor();
    await page.getByText("Oui, s'il laisse 1,40 m.").waitFor();
    await visit.look("request-refused");
  }));

test("the form by keyboard only, on a screen of 320 px, in the dark", () =>
  visiting({ ...SMALL, colorScheme: "dark" }, async (visit) => {
    const { page } = visit;
    const garden = await theGarden(visit.address);
    await page.goto(`/demarches/${garden}`);
    await visit.sees(TITLE);
    await visit.look("procedure-320-dark");
    await visit.tabTo("Commencer la demande");
    await page.keyboard.press("Enter");
    await visit.sees("Qui êtes-vous");
    await visit.tabTo("Vous-même");
    await page.keyboard.press("Space");
    await visit.tabTo("Nom et prénom");
    await page.keyboard.type("Nadine Dupré");
    await visit.look("filing-320-dark");
    await page.keyboard.press("Enter");
    await visit.sees("Où voulez-vous planter");
    await visit.tabTo("Numéro et rue");
    await page.keyboard.type("12 tilleuls");
    await page.getByRole("button", { name: "12 rue des Tilleuls" }).waitFor();
    await visit.tabTo("12 rue des Tilleuls");
    await page.keyboard.press("Enter");
    await visit.tabTo("Oui");
    await page.keyboard.press("Space");
    await page.getByRole("heading", { name: "Cette demande ne se fait pas ici" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Continuer" }).count(), 0);
    await visit.look("filing-stop-320-dark");
  }));

test("a file that cannot be kept says why, before it leaves or after it was looked at", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    const garden = await theGarden(visit.address);
    await mayAskPartners(visit);
    await begin(visit, garden);
    const { reference, own } = ownAddress(visit);
    await page.goto(`/demarches/${garden}/demande/pieces#${reference}.${own.split("#")[1]}`);
    await visit.sees("Votre pièce");
    const input = page.locator("input[type=file]");
    await input.setInputFiles([
      { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("notes") },
      { name: "gros.png", mimeType: "image/png", buffer: Buffer.alloc(3_000_000) },
    ]);
    await page.getByText("« notes.txt » n'est pas d'un type accepté").waitFor();
    await page.getByText(/gros\.png\s»\spèse\s3\sMo/).waitFor();
    await input.setInputFiles({
      name: "faux.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("no PDF"),
    });
    await page.getByText("« faux.pdf » n'est pas ce que dit son nom").waitFor();
    await visit.look("filing-files-refused");
    const two = ["un.png", "deux.png"].map((name) => ({ ...PHOTO, name }));
    await input.setInputFiles(two);
    await page.getByRole("button", { name: "Retirer deux.png" }).waitFor();
    assert.equal(await input.count(), 0, "the question has all its files");
    await page.getByRole("button", { name: "Retirer un.png" }).click();
    await page.locator("input[type=file]:focus").waitFor({ state: "attached" });
  }));

test("a request that was sent is withdrawn with a reason, which the service reads; the law has it kept a while", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    const { reference, own } = await fileOne(address(), await theGarden(address()));
    await page.goto(own);
    await page.getByText("Abandonner cette demande", { exact: true }).click();
    await page.getByLabel("Pourquoi (facultatif)").fill("Je déménage.");
    await visit.look("request-withdraw");
    await page.getByRole("button", { name: "Abandonner la demande" }).click();
    await page.getByText("Abandonnée par vous").first().waitFor();
    await page.getByText("C'est terminé : personne n'a plus rien à faire.").waitFor();
    await visit.look("request-withdrawn");
    const sophie = await Clerk.at(address(), "sophie");
    const { status, history } = await sophie.ask("GET", `/api/staff/requests/${reference}`);
    assert.equal(status, "withdrawn");
    assert.ok(history.some((/** @type {any} */ { text }) => text === "Je déménage."));
    await page.getByRole("button", { name: "Effacer", exact: true }).click();
    await page.getByText(/La loi oblige la mairie à garder cette demande jusqu'au/).waitFor();
    await page.reload();
    await page.getByText("Abandonnée par vous").first().waitFor();
  }));

test("an account finds its requests again, takes them all away, and has its drafts erased", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    const garden = await theGarden(visit.address);
    await mayAskPartners(visit);
    await page.goto("/mes-demandes");
    await visit.look("requests-none");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.locator("a, button").filter({ hasText: "Lucie" }).first().click();
    await page.getByText("Compte : Lucie P.").waitFor();
    await begin(visit, garden);
    const { reference } = ownAddress(visit);
    await page.evaluate(() => localStorage.clear());
    await page.goto("/mes-demandes");
    await page.getByText(reference).waitFor();
    await visit.look("requests-account");
    await page.getByText("Mes données").click();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Télécharger l'archive" }).click();
    assert.equal((await coming).suggestedFilename(), "mes-demandes.zip");
    await page.getByRole("button", { name: "Effacer mes demandes" }).click();
    await page.getByRole("button", { name: "Oui, effacer", exact: true }).click();
    await page.getByText(/Vos demandes sont effacées|C'est effacé, sauf/).waitFor();
    await page.getByText(reference).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Effacer mon compte" }).click();
    await page.getByText("Effacer pour de bon votre compte").waitFor();
    await page.getByRole("button", { name: "Oui, effacer mon compte" }).click();
    await page.getByText(/la mairie n'a plus ni vos demandes|votre compte avec elles/).waitFor();
  }));

test("without script the page says the human ways, and leads to the town's number", () =>
  visiting({ javaScriptEnabled: false }, async (visit) => {
    const { page } = visit;
    const garden = await theGarden(visit.address);
    await page.goto(`/demarches/${garden}`);
    const words = page.locator("noscript main");
    await words.getByText("chez vous : demandez par téléphone qu'un agent passe").waitFor();
    await words.getByRole("link", { name: "Numéro, adresse et horaires" }).click();
    await page.getByRole("link", { name: "02 47 00 00 00" }).first().waitFor();
    const [content, screen] = [await page.locator("main").boundingBox(), page.viewportSize()];
    assert.ok((content?.width ?? Infinity) <= (screen?.width ?? 0));
  }));

/** @param {import("playwright-core").Page} page */
async function receiptIsPdf(page) {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Télécharger l'accusé de réception" }).tap();
  const receipt = await coming;
  assert.match(receipt.suggestedFilename(), /accuse-de-reception\.pdf$/);
  const chunks = [];
  for await (const chunk of await receipt.createReadStream()) chunks.push(chunk);
  assert.equal(Buffer.concat(chunks).subarray(0, 5).toString(), "%PDF-");
}

/** Another small picture. */
function day() {
  return Buffer.concat([PHOTO.buffer, Buffer.from("day")]);
}
