import assert from "node:assert/strict";

/** @typedef {import("./visit.mjs").Visit} Visit */

/** Files a report by the form, with the mouse; gives its reference and its own address. @param {Visit} visit @param {{ address?: string, word?: string, subject?: string, words: string, mail?: string }} report */
export async function fileReport(visit, report) {
  await writeReport(visit, report);
  await visit.page.getByRole("button", { name: "Envoyer à la mairie" }).click();
  return receipt(visit);
}

/** Goes through the form up to the last step. @param {Visit} visit @param {{ address?: string, word?: string, subject?: string, words: string, mail?: string }} report */
export async function writeReport(visit, { words, mail, ...about }) {
  const { page } = visit;
  await chooseSubject(visit, about);
  await page.getByRole("button", { name: "Continuer" }).click();
  await visit.sees("Que se passe-t-il");
  await page.getByLabel("Décrivez le problème").fill(words);
  if (mail) await page.getByLabel("Votre adresse e-mail").fill(mail);
  await page.getByRole("button", { name: "Continuer" }).click();
  await visit.sees("Vérifiez et envoyez");
}

/** Goes through the form until where and what are chosen. @param {Visit} visit @param {{ address?: string, word?: string, subject?: string }} about */
export async function chooseSubject(
  visit,
  { address = "12 rue des Tilleuls", word = "lampadaire", subject = "Lampadaire éteint" },
) {
  const { page } = visit;
  await page.goto("/signaler/ou");
  await page.getByLabel("Adresse ou nom de rue").fill(address);
  await page.getByRole("button", { name: address, exact: true }).click();
  await page.getByRole("button", { name: "Continuer" }).click();
  await visit.sees("Que voulez-vous signaler");
  await page.getByLabel("Décrivez en un mot").fill(word);
  await page.getByText(subject, { exact: true }).first().click();
}

/** Reads the receipt of a report that was just sent. @param {Visit} visit */
export async function receipt(visit) {
  await visit.sees("C'est envoyé, merci");
  const reference = (await visit.page.locator(".reference").textContent()) ?? "";
  assert.match(reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const own = await visit.page.getByRole("link", { name: "Suivre ce signalement" }).getAttribute("href");
  return { reference, own: own ?? "" };
}

/** Signs in at the issuer's page as one of the demo's personas. @param {Visit} visit @param {string} persona @param {string} [path] */
export async function signIn(visit, persona, path = "/staff/") {
  const { page } = visit;
  const territory = await (await page.request.get("/api/public/territory")).json();
  visit.allowed.add(new URL(territory.signIn.staff.issuer).origin);
  await page.goto(path);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.locator("a, button").filter({ hasText: persona }).first().click();
  await page.locator(".top__me").waitFor();
}

/** Decides on the report that is open. @param {Visit} visit @param {{ decision: string, words: string, day?: string }} decision */
export async function decide(visit, { decision, words, day }) {
  const { page } = visit;
  await page.getByLabel(decision).check();
  if (day) await page.getByLabel("Intervention prévue au plus tard le").fill(day);
  await page.getByLabel("Message à l'habitant").fill(words);
  await page.getByRole("button", { name: "Publier la décision" }).click();
}

/** A day so many days from now, as 2026-11-23. @param {number} days */
export function dayIn(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Looks, from now on, for what has the focus at the moment that a notice comes in; the answer tells it.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<() => Promise<unknown>>}
 */
export async function focusWithNotice(page) {
  const seen = await page.evaluateHandle(() => {
    const found = { labelledBy: /** @type {string | null | undefined} */ (undefined) };
    const observer = new MutationObserver(() => {
      if (!document.querySelector(".notice--late")) return;
      observer.disconnect();
      found.labelledBy = document.activeElement?.getAttribute("aria-labelledby") ?? null;
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return found;
  });
  return async () => {
    await page.waitForFunction((found) => found.labelledBy !== undefined, seen);
    return seen.evaluate((found) => found.labelledBy);
  };
}
