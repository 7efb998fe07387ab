// Takes the pictures that documents show (docs/pictures) from a running territory with its demo reports (BASE_URL): `npm run pictures`.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { signIn } from "./acts.mjs";
import { launch } from "./chromium.mjs";
import { Visit } from "./visit.mjs";

const ADDRESS = process.env["BASE_URL"] ?? "http://127.0.0.1:8080";
const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
const DESK = { viewport: { width: 1280, height: 800 } };

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
await townHall();
await browser.close();

async function townHall() {
  const visit = await Visit.begin(browser, ADDRESS, DESK);
  await signIn(visit, "Hélène");
  const { page } = visit;
  await page.locator(".dot").first().waitFor();
  await page.getByText(/à traiter,/).waitFor();
  await page.screenshot({ path: `${FOLDER}staff-inbox.png` });
  await visit.end();
}
