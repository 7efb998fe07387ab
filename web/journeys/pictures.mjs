// Takes the pictures of docs/pictures from a running territory with its demo reports (BASE_URL): `npm run pictures`.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { signIn } from "./acts.mjs";
import { launch } from "./chromium.mjs";
import { Visit } from "./visit.mjs";

const ADDRESS = process.env["BASE_URL"] ?? "http://127.0.0.1:8080";
const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const PHONE = { viewport: { width: 500, height: 930 } };
const DESK = { viewport: { width: 1280, height: 800 } };

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
await resident();
await openData();
await townHall();
await browser.close();

async function resident() {
  const visit = await Visit.begin(browser, ADDRESS, PHONE);
  const { page } = visit;
  await page.goto("/signaler/ou");
  await page.locator("path.map__street").first().waitFor();
  await page.getByLabel("Adresse ou nom de rue").fill("14 rue des Tilleuls");
  await page.getByRole("button", { name: "14 rue des Tilleuls" }).click();
  await page.screenshot({ path: `${FOLDER}resident-where.png` });
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Décrivez en un mot").fill("lampadaire");
  await page.getByText("Lampadaire éteint", { exact: true }).first().click();
  await page.getByRole("heading", { name: "Déjà signalé tout près" }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${FOLDER}resident-report.png` });
  await page.getByRole("link", { name: "Suivre celui-ci" }).first().click();
  await page.locator(".timeline").waitFor();
  await page.screenshot({ path: `${FOLDER}resident-follow.png` });
  await visit.end();
}

async function openData() {
  const visit = await Visit.begin(browser, ADDRESS, DESK);
  const { page } = visit;
  await page.goto("/data");
  await page.locator(".found").waitFor();
  await page.screenshot({ path: `${FOLDER}open-data.png` });
  await page.goto("/data/signalements");
  await page.locator(".dot").first().waitFor();
  await page.locator(".chart canvas").waitFor();
  await page.evaluate(() => document.getElementById("map-title")?.scrollIntoView());
  await page.screenshot({ path: `${FOLDER}open-data-reports.png` });
  await visit.end();
}

async function townHall() {
  const visit = await Visit.begin(browser, ADDRESS, DESK);
  await signIn(visit, "Hélène");
  const { page } = visit;
  await page.locator(".dot").first().waitFor();
  await page.getByText(/à traiter,/).waitFor();
  await page.screenshot({ path: `${FOLDER}staff-inbox.png` });
  await page.locator("[data-row]").first().click();
  await page.locator(".timeline").waitFor();
  await page.locator(".dot").first().waitFor();
  await page.screenshot({ path: `${FOLDER}staff-report.png` });
  await visit.end();
}
