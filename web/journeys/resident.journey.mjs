import assert from "node:assert/strict";
import { test } from "node:test";
import { receipt } from "./acts.mjs";
import { visiting } from "./journeys.mjs";

const SMALL = { viewport: { width: 320, height: 640 } };
const DESK = { viewport: { width: 1280, height: 800 } };

test("a resident reports by keyboard only, on a screen of 320 px", () =>
  visiting(SMALL, async (visit) => {
    const { page } = visit;
    await page.goto("/");
    await visit.sees("Un problème dans la rue");
    await visit.look("welcome-320");
    await visit.tabTo("Signaler un problème");
    await page.keyboard.press("Enter");
    await visit.sees("Où est le problème");
    await visit.look("where-320");
    await visit.tabTo("Adresse ou nom de rue");
    await page.keyboard.type("12 tilleuls");
    await page.getByRole("button", { name: "12 rue des Tilleuls" }).waitFor();
    await visit.tabTo("12 rue des Tilleuls");
    await page.keyboard.press("Enter");
    await page.getByText("Lieu choisi : 12 rue des Tilleuls").waitFor();
    await visit.tabTo("Continuer");
    await page.keyboard.press("Enter");
    await visit.sees("Que voulez-vous signaler");
    await page.getByText("Étape 2 sur 4").waitFor();
    await visit.tabTo("Décrivez en un mot");
    await page.keyboard.type("lampadaire");
    await visit.tabTo("Lampadaire");
    await page.keyboard.press("Space");
    await visit.look("what-320");
    await visit.tabTo(/Continuer/);
    await page.keyboard.press("Enter");
    await visit.sees("Que se passe-t-il");
    await visit.tabTo("Décrivez le problème");
    await page.keyboard.type("Plus de lumière devant le numéro 12 depuis lundi soir.");
    await visit.tabTo(/Continuer/);
    await page.keyboard.press("Enter");
    await visit.sees("Vérifiez et envoyez");
    await visit.look("check-320");
    await visit.tabTo("Envoyer à la mairie");
    await page.keyboard.press("Enter");
    await receipt(visit);
    await visit.look("sent-320");
    await page.goBack();
    await visit.sees("Où est le problème");
  }));

test("a resident reports from the map, then follows by the link and by the reference", () =>
  visiting({ hasTouch: true, isMobile: true }, async (visit) => {
    const { page } = visit;
    await page.goto("/");
    await visit.sees("Un problème dans la rue");
    await visit.look("welcome");
    await page.getByRole("link", { name: "Signaler un problème" }).tap();
    const map = page.getByRole("application", { name: /Carte de/ });
    await map.locator("path.map__street").first().waitFor();
    await visit.look("where");
    await map.tap({ position: { x: 200, y: 160 } });
    await page.getByText(/Lieu choisi\s:.*(rue|place|avenue|quai|boulevard)/i).waitFor();
    await visit.look("where-chosen");
    await page.getByRole("button", { name: "Continuer" }).tap();
    await visit.look("what");
    await page.getByLabel("Décrivez en un mot").fill("trou");
    await page.getByText("Trou dans la route").tap();
    await visit.look("what-chosen");
    await page.getByRole("button", { name: "Continuer" }).tap();
    await page.getByLabel("Décrivez le problème").fill("Un trou profond au milieu de la voie.");
    await page.getByLabel("Votre adresse e-mail").fill("nadine@habitants.example");
    await visit.look("details");
    await page.getByRole("button", { name: "Continuer" }).tap();
    await visit.look("check");
    await page.getByRole("button", { name: "Envoyer à la mairie" }).tap();
    const { reference } = await receipt(visit);
    await visit.look("sent");
    await page.getByRole("link", { name: "Suivre ce signalement" }).tap();
    await visit.sees("Trou dans la route");
    await page.getByText("Envoyé par vous").waitFor();
    await visit.look("follow");

    await page.goto("/suivi");
    await visit.look("follow-entry");
    await page.getByLabel("Référence du signalement").fill(reference.toLowerCase().replace("-", " "));
    await page.getByRole("button", { name: "Voir le signalement" }).tap();
    await visit.sees("Trou dans la route");
    await page.goto("/");
    await page.getByRole("heading", { name: "Vos signalements sur cet appareil" }).waitFor();
    await visit.look("welcome-with-mine");
  }));

test("the map is chosen from by keyboard", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    await page.goto("/signaler/ou");
    await page.locator("path.map__street").first().waitFor();
    await visit.tabTo("Carte de");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByText("Lieu choisi").waitFor();
    await visit.look("where-desk");
  }));

test("what was typed stays: over a reload, back and forth, and the form says what is missing", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.goto("/signaler/ou");
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("link", { name: "Indiquez un lieu" }).waitFor();
    await visit.look("where-error");
    await page.getByRole("link", { name: "Indiquez un lieu" }).click();
    await page.keyboard.type("7 rue haute");
    await page.getByRole("button", { name: "7 rue Haute" }).click();
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("link", { name: "Choisissez un sujet" }).waitFor();
    await visit.look("what-error");
    await page.getByLabel("Autre").last().check({ force: true });
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByLabel("Votre adresse e-mail").fill("nadine@");
    await page.getByRole("button", { name: "Continuer" }).click();
    await page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
    await visit.look("details-error");
    await page.getByLabel("Décrivez le problème").fill("Une chose étrange sur la place.");
    await page.reload();
    assert.equal(
      await page.getByLabel("Décrivez le problème").inputValue(),
      "Une chose étrange sur la place.",
    );
    await page.goBack();
    await visit.sees("Que voulez-vous signaler");
    await page.getByText("7 rue Haute").waitFor();
    await page.goto("/");
    await page.getByRole("link", { name: "Reprendre mon signalement" }).waitFor();
  }));

test("a place without address is said in words", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.goto("/signaler/ou");
    await page.getByText("Le lieu n'a pas d'adresse").click();
    await page.getByLabel("Description du lieu").fill("Chemin derrière le stade");
    await page.getByText("Lieu choisi : Chemin derrière le stade").waitFor();
    await page.getByRole("button", { name: "Continuer" }).click();
    await visit.sees("Que voulez-vous signaler");
  }));

test("a device's position is taken when asked for, and its absence is told", () =>
  visiting(
    { geolocation: { longitude: 0.7029, latitude: 47.3526 }, permissions: ["geolocation"] },
    async (visit) => {
      const { page } = visit;
      await page.goto("/signaler/ou");
      await page.getByRole("button", { name: "Utiliser ma position" }).click();
      await page.getByText("Lieu choisi").waitFor();
      await visit.context.setGeolocation({ longitude: 2.35, latitude: 48.85 });
      await page.reload();
      await page.getByRole("button", { name: "Utiliser ma position" }).click();
      await page.getByText("Vous êtes hors de la commune").waitFor();
    },
  ));
