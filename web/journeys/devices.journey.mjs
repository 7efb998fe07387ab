import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { focusWithNotice, signIn } from "./acts.mjs";
import { send, TownHall, until } from "./devices.mjs";
import { address, visiting } from "./journeys.mjs";

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 320, height: 640 } };
const ADMIN = "Alix";
const MANAGER = "Hélène";
const LIGHTING = "Karim";

const LIST = "/staff/appareils";
const ADD = "/staff/nouvel-appareil";
const QUARANTINE = "/staff/quarantaine";

/** A device as the API shows it. @param {Record<string, unknown>} part */
function device(part) {
  return {
    thing: "compteur-ecole",
    jurisdiction: "37999",
    name: "Compteur d'eau de l'école",
    state: "active",
    certificateId: "c",
    certificateEndsAt: "2049-12-31T23:59:59Z",
    addedAt: new Date(Date.now() - 86_400_000).toISOString(),
    connected: true,
    lastSeenAt: new Date(Date.now() - 3_600_000).toISOString(),
    series: 2,
    version: 1,
    ...part,
  };
}

const SOON = new Date(Date.now() + 12 * 86_400_000).toISOString();
const DEVICES = [
  device({}),
  device({ thing: "lampes-parvis", name: "Lampes du parvis", connected: false, certificateEndsAt: SOON }),
  device({
    thing: "parking-gare",
    name: "Parking de la gare",
    connected: false,
    lastSeenAt: null,
    series: null,
  }),
  device({ thing: "ancien", name: "Ancien compteur", state: "revoked", connected: false, series: 1 }),
];

/** Two senders, each with a reason of its own. */
const WAITING = ["unknown-series", "wrong-unit", "unreadable"].map((refusal, i) => ({
  id: `2026-11-19-${String(i).repeat(32)}`,
  thing: i === 2 ? "lampes-parvis" : "compteur-ecole",
  arrivedAt: new Date(Date.now() - 3_600_000).toISOString(),
  refusal,
  detail: "",
  readings: i === 2 ? 0 : 12,
  examples: i === 2 ? [] : [{ name: "volume", at: "2026-11-19T09:12:00Z", value: 12.5, unit: "m3" }],
  payload: i === 2 ? "[{n:volume" : null,
}));

test("the devices, each with how it is, on a desk, in the dark and on a phone", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    await page.route("**/api/staff/devices?*", (route) =>
      route.fulfill({ json: { jurisdiction: "37999", items: DEVICES, next: null } }),
    );
    await signIn(visit, ADMIN, LIST);
    await page.getByRole("row", { name: "finit dans 12 jours" }).waitFor();
    await visit.look("devices-desk");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.locator("#row-lampes-parvis:focus").waitFor();
    await page.emulateMedia({ colorScheme: "dark" });
    await visit.look("devices-dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(PHONE.viewport);
    await visit.look("devices-phone");
  }));

test("a device lives: keys shown once, readings in quarantine and out of it, and the end", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    const townHall = await TownHall.at(address());
    const [thing, name] = [`compteur-ecole-${Date.now().toString(36)}`, "Compteur d'eau de l'école"];
    await signIn(visit, ADMIN, ADD);
    await page.getByRole("button", { name: "Créer les clés" }).click();
    await page.getByRole("heading", { name: "2 points sont à corriger" }).waitFor();
    await visit.look("device-add-error");
    await page.getByLabel("Nom, pour les personnes").fill(name);
    await page.getByLabel("Identifiant, pour les machines").fill(thing);
    await page.getByRole("button", { name: "Créer les clés" }).click();
    await visit.sees(`Les clés de « ${name} »`);
    await visit.look("device-keys");
    const keys = await takeKeys(page, thing);

    await send(thing, keys, waterOf(12));
    await until(async () => (await waitingOf(townHall, thing)) || undefined, "the quarantine");
    await page.goto(LIST);
    await page.getByRole("row", { name: new RegExp(`${thing}.*(Connecté|Déconnecté).*jusqu'au`) }).waitFor();
    await page.goto(QUARANTINE);
    const sender = page.getByRole("region", { name: thing });
    await sender.getByText("Personne n'a décrit cette série").waitFor();
    await visit.look("quarantine");
    await sender.getByRole("link", { name: `Décrire les séries de ${thing}` }).click();
    await describeWater(visit);
    await page.getByRole("link", { name: "Quarantaine" }).click();
    await sender.getByRole("button", { name: "Reprendre ces relevés" }).click();
    await sender.getByText("12 relevés sont repris et gardés avec les autres").waitFor();
    await visit.look("quarantine-replayed");
    await page.goto(`/capteurs/${thing}/volume?periode=jour&date=${dayOfWater(12)}`);
    await page.locator(".chart canvas").waitFor();

    await page.goto(`${LIST}/${thing}`);
    await page.getByRole("button", { name: "Révoquer cet appareil" }).click();
    await page.getByText("Sa série et ses relevés restent").waitFor();
    await visit.look("device-revoke");
    await page.getByRole("button", { name: "Garder l'appareil" }).click();
    await visit.tabTo("Révoquer cet appareil");
    const focused = await focusWithNotice(page);
    await page.keyboard.press("Enter");
    assert.equal(
      await focused(),
      "revoking",
      "the focus comes with the box, before another key can be pressed",
    );
    await visit.tabTo("Révoquer définitivement");
    await page.keyboard.press("Enter");
    await page.getByText("Cet appareil est révoqué").waitFor();
    await visit.look("device-revoked");
    await assert.rejects(send(thing, keys, waterOf(1)), "a revoked device does not get in");
  }));

/** Downloads the three files of a new device. @param {import("playwright-core").Page} page @param {string} thing */
async function takeKeys(page, thing) {
  /** @type {string[]} */
  const contents = [];
  for (const file of ["private-key.pem", "certificate.pem", "ca.pem"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: `Télécharger ${file}` }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `${thing}-${file}`);
    contents.push(await readFile(await download.path(), "utf8"));
  }
  await page.getByText("Téléchargé", { exact: true }).nth(2).waitFor();
  const [host = "", port = ""] = await page.locator("ol.how code").allInnerTexts();
  const [privateKeyPem = "", certificatePem = "", caPem = ""] = contents;
  return { endpoint: `${host}:${port}`, privateKeyPem, certificatePem, caPem };
}

/** Says in the form that is open that the device measures water. @param {import("./visit.mjs").Visit} visit */
async function describeWater(visit) {
  const { page } = visit;
  await page.getByLabel("Lieu, avec vos mots").fill("Local technique");
  await page.getByLabel("Adresse").fill("12 rue des Tilleuls");
  await page.getByRole("button", { name: "12 rue des Tilleuls" }).click();
  await page.getByText("Ce lieu est sur la carte").waitFor();
  await page.getByLabel("Ce qui est mesuré").selectOption("water-volume");
  await page.getByLabel("Nom de la série dans les messages").fill("volume");
  await page.getByLabel("Modèle du capteur").fill("Itron Aquadis");
  await page.getByLabel("Ouverte à tous").check();
  await visit.look("thing-form");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByRole("row", { name: /volume.*m3/ }).waitFor();
}

/** An index each quarter of an hour, the last just now. @param {number} count */
function waterOf(count) {
  const now = Math.floor(Date.now() / 1000);
  return Array.from({ length: count }, (_, i) => ({
    n: "volume",
    u: "m3",
    t: now - (count - i) * 900,
    v: 100 + i,
  }));
}

/** The day that has half of these readings at least: soon after midnight it is yesterday. @param {number} count */
function dayOfWater(count) {
  const middle = new Date(Date.now() - (count / 2) * 900_000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(middle);
}

/** Whether something of a device waits. @param {TownHall} townHall @param {string} thing */
async function waitingOf(townHall, thing) {
  const { items } = await townHall.ask("GET", "/api/staff/quarantine?limit=100");
  return items.some((/** @type {{ thing: string }} */ entry) => entry.thing === thing);
}

test("a device is described, its series shown, and a second change of the same version is told", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    const thing = `compteur-${Date.now()}`;
    await page.route(`**/api/staff/devices/${thing}`, (route) =>
      route.fulfill({ json: device({ thing, series: null }) }),
    );
    await signIn(visit, ADMIN, `${LIST}/${thing}`);
    await page.getByText("Personne n'a encore dit ce que cet appareil mesure").waitFor();
    await visit.look("device-without-series");
    await page.getByRole("link", { name: "Décrire ce qu'il mesure" }).click();
    await page.getByLabel("Lieu, avec vos mots").waitFor();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("heading", { name: /points sont à corriger/ }).waitFor();
    await visit.look("thing-error");
    await describeWater(visit);
    await visit.look("device");
    await page.getByRole("link", { name: "Modifier ce qu'il mesure" }).click();
    await page.getByText("Série « volume », en m3").waitFor();
    await page.route("**/api/staff/things/*", (route) =>
      route.request().method() === "PUT" ? route.fulfill({ status: 412, json: {} }) : route.continue(),
    );
    await page.getByLabel("Lieu, avec vos mots").fill("Chaufferie");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Quelqu'un a changé cet appareil").waitFor();
    assert.equal(await page.getByLabel("Lieu, avec vos mots").inputValue(), "Chaufferie");
    await visit.look("thing-conflict");
  }));

test("the quarantine says why, takes in again, and a drop can be taken back", () =>
  visiting(PHONE, async (visit) => {
    const { page } = visit;
    await page.route("**/api/staff/quarantine?*", (route) =>
      route.fulfill({ json: { items: WAITING, next: null } }),
    );
    await page.route("**/api/staff/quarantine/*/replay", (route) =>
      route.fulfill({ json: { kept: 12, refused: 0 } }),
    );
    await signIn(visit, ADMIN, QUARANTINE);
    await page.getByText("Personne n'a décrit cette série").waitFor();
    await visit.look("quarantine-phone");
    await page.getByRole("button", { name: "Écarter" }).last().click();
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("Le message n'a pas pu être lu").waitFor();
    await page.getByRole("button", { name: "Tout reprendre : 24 relevés" }).click();
    await page.getByText("12 relevés sont repris").nth(1).waitFor();
    await visit.look("quarantine-replayed");
  }));

test("the console says what is empty, broken, unknown or for others", () =>
  visiting(DESK, async (visit) => {
    const { page } = visit;
    await page.route("**/api/staff/quarantine?*", (route) =>
      route.fulfill({ json: { items: [], next: null } }),
    );
    await signIn(visit, MANAGER, QUARANTINE);
    await page.getByText("Rien n'attend").waitFor();
    await visit.look("quarantine-empty");
    await page.route("**/api/staff/devices?*", (route) =>
      route.fulfill({ json: { jurisdiction: "37999", items: [], next: null } }),
    );
    await page.getByRole("link", { name: "Appareils" }).click();
    await page.getByText("Aucun appareil n'est encore ajouté").waitFor();
    assert.equal(
      await page.getByRole("link", { name: "Ajouter un appareil" }).count(),
      0,
      "managers only look",
    );
    await visit.look("devices-empty");
    await page.unroute("**/api/staff/devices?*");
    await page.route("**/api/staff/devices?*", (route) =>
      route.fulfill({ status: 500, json: { status: 500, requestId: "req-42" } }),
    );
    await page.reload();
    await page.getByText("req-42").waitFor();
    await visit.look("devices-broken");
    await page.goto(`${LIST}/inconnu`);
    await visit.sees("Cet appareil n'existe pas");
    await visit.look("device-unknown");
    await visiting(DESK, async (agent) => {
      await signIn(agent, LIGHTING, LIST);
      await agent.sees("Vous n'avez pas accès à cette page");
      await agent.look("devices-no-right");
    });
  }));
