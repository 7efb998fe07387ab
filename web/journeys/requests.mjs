// Procedures and requests of a journey, from the town hall's side: published, answered and decided by the staff's API.
import assert from "node:assert/strict";
import { until } from "./devices.mjs";
import { garden } from "./garden.mjs";

/** @typedef {import("./visit.mjs").Visit} Visit */

/** Somebody of the town hall, at the API. */
export class Clerk {
  /** @param {string} address @param {string} token */
  constructor(address, token) {
    this.address = address;
    this.token = token;
  }

  /** @param {string} address @param {string} persona */
  static async at(address, persona) {
    const token = (await (await fetch(`${address}/_local/token/${persona}`)).text()).trim();
    const clerk = new Clerk(address, token);
    await until(
      async () => ((await clerk.try("GET", "/api/staff/me")).status < 500 ? true : undefined),
      "staff",
    );
    return clerk;
  }

  /** @param {string} method @param {string} path @param {unknown} [body] @param {string} [etag] */
  try(method, path, body, etag) {
    return fetch(this.address + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        "content-type": "application/json",
        "idempotency-key": crypto.randomUUID(),
        ...(etag ? { "if-match": etag } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** @param {string} method @param {string} path @param {unknown} [body] @param {string} [etag] @returns {Promise<any>} */
  async ask(method, path, body, etag) {
    const answer = await this.try(method, path, body, etag);
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${answer.ok || (await answer.text())}`);
    return answer.status === 204 ? undefined : answer.json();
  }

  /** Acts on a request as it stands now. @param {string} reference @param {string} act @param {unknown} body */
  async act(reference, act, body) {
    const path = `/api/staff/requests/${reference}`;
    const etag = (await this.try("GET", path)).headers.get("etag") ?? "";
    return this.ask("POST", `${path}/${act}`, body, etag);
  }
}

/** @type {Promise<string> | undefined} */
let published;

/** The procedure of these journeys, published by the first that asks; gives its id. @param {string} address */
export function theGarden(address) {
  return (published ??= publishGarden(address));
}

/** Publishes a procedure of its own; gives its id. @param {string} address @param {Record<string, unknown>} [other] what it says otherwise */
export async function publishGarden(address, other = {}) {
  const admin = await Clerk.at(address, "alix");
  const id = `jardiner-${crypto.randomUUID().slice(0, 8)}`;
  await admin.ask("POST", "/api/staff/procedures", { document: { ...garden(id), ...other } });
  const path = `/api/staff/procedures/${id}`;
  const etag = (await admin.try("GET", path)).headers.get("etag") ?? "";
  await admin.ask("POST", `${path}/publication`, {}, etag);
  return id;
}

/** The last code that was mailed to an address. @param {string} address @param {string} mail */
export async function codeFor(address, mail) {
  return until(async () => {
    const mails = /** @type {any[]} */ (await (await fetch(`${address}/_local/mail/all.json`)).json());
    const last = mails.filter(({ to }) => to.includes(mail)).at(-1);
    return last && /\b(\d{3})\s?(\d{3})\b/.exec(`${last.subject}\n${last.text}`)?.slice(1).join("");
  }, `the code for ${mail}`);
}

/** A small picture, as a phone takes them. */
export const PHOTO = {
  name: "photo de la rue.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

/** Lets the visit ask the origins that the pages' own policy names: where files go, and where residents sign in. @param {Visit} visit */
export async function mayAskPartners(visit) {
  const policy = (await visit.page.request.get("/")).headers()["content-security-policy"] ?? "";
  const named = /connect-src ([^;]*)/.exec(policy)?.[1]?.split(" ") ?? [];
  named.filter((origin) => origin.startsWith("http")).forEach((origin) => visit.allowed.add(origin));
}

/** Begins a request of a procedure. @param {Visit} visit @param {string} procedure */
export async function begin(visit, procedure) {
  await visit.page.goto(`/demarches/${procedure}`);
  await visit.page.getByRole("button", { name: "Commencer la demande" }).click();
  await visit.sees("Qui êtes-vous");
}

/** The address of the request that is being filled in. @param {Visit} visit */
export function ownAddress({ page }) {
  const [, reference, secret] = /#([^.]+)\.(.+)$/.exec(page.url()) ?? [];
  assert.ok(reference && secret, `${page.url()} names no request`);
  return { reference, own: `/demande/${reference}#${secret}` };
}

/** @param {Visit} visit */
export async function goOn({ page }) {
  await page.getByRole("button", { name: "Continuer" }).click();
}

/** Fills in every page of the form. @param {Visit} visit @param {(name: string) => Promise<void>} [look] */
export async function fillIn(visit, look = async () => {}) {
  const { page } = visit;
  await page.getByLabel("Vous-même").check();
  await page.getByLabel("Nom et prénom").fill("Nadine Dupré");
  await goOn(visit);
  await visit.sees("Où voulez-vous planter");
  await page.getByLabel("Numéro et rue").fill("12 tilleuls");
  await page.getByRole("button", { name: "12 rue des Tilleuls" }).click();
  await page.getByLabel("Code postal").fill("37000");
  await page.getByLabel("Une jardinière").check();
  await page.getByLabel("Surface de chacune").fill("1,5");
  await page.getByLabel("Nombre de jardinières").fill("2");
  await page.getByText("Surface totale 3 m²").waitFor();
  await page.getByLabel("Non", { exact: true }).check();
  await look("place");
  await goOn(visit);
  await visit.sees("Quand jardinez-vous");
  await page.getByLabel("À partir du").fill("2027-03-01");
  await look("periods");
  await goOn(visit);
  await visit.sees("Votre pièce");
  await page.locator("input[type=file]").setInputFiles(PHOTO);
  await page.getByRole("button", { name: `Retirer ${PHOTO.name}` }).waitFor();
  await page.getByLabel("Je m'engage").check();
  await look("piece");
  await goOn(visit);
  await visit.sees("Où vous écrire");
}

/** Proves a mail address by its code. @param {Visit} visit @param {string} mail */
export async function proveMail(visit, mail) {
  const { page, address } = visit;
  await page.getByLabel("Votre adresse e-mail").fill(mail);
  await page.getByRole("button", { name: "Recevoir le code" }).click();
  await page.getByLabel("Le code reçu").fill(await codeFor(address, mail));
  await page.getByRole("button", { name: "Confirmer l'adresse" }).click();
  await visit.sees("Relisez, puis envoyez");
}

/** Sends what was read again. @param {Visit} visit */
export async function sendIt(visit) {
  await visit.page.getByRole("button", { name: "Envoyer la demande" }).click();
  await visit.sees("C'est envoyé");
}

/** A mail address that no other journey uses. @param {string} name */
export function mailOf(name) {
  return `${name}-${Date.now().toString(36)}@habitants.example`;
}

/** A file to be chosen in a form. @param {string} json */
export function jsonFile(json) {
  return { name: "demarche.json", mimeType: "application/json", buffer: Buffer.from(json) };
}

/** The link of the last mail to an address. @param {string} address @param {string} mail */
export async function linkFor(address, mail) {
  return until(async () => {
    const mails = /** @type {any[]} */ (await (await fetch(`${address}/_local/mail/all.json`)).json());
    const last = mails.filter(({ to }) => to.includes(mail)).at(-1);
    const link = last && /https?:\/\/\S+\/avis\/\S+/.exec(last.text)?.[0];
    return link && new URL(link).pathname + new URL(link).hash;
  }, `the link for ${mail}`);
}
