// A request that somebody filed by the API, for journeys that begin at the town hall.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { garden } from "./garden.mjs";
import { codeFor, mailOf, PHOTO } from "./requests.mjs";

/** Files a request of a procedure, whole and sent; gives its reference and its own address. @param {string} address @param {string} procedure */
export async function fileOne(address, procedure) {
  const resident = await writeOne(address, procedure);
  await resident.asks("POST", "/submission", {});
  return resident;
}

/** A request that is whole, its mail address proved, and not sent yet. @param {string} address @param {string} procedure */
export async function writeOne(address, procedure) {
  const mail = mailOf("nadine");
  const resident = await Resident.begins(address, procedure);
  const photo = await resident.sends("/photo", PHOTO);
  const answers = { ...garden(procedure).examples[0], photo: [photo] };
  await resident.asks("PUT", "/answers", { answers, page: "pieces" });
  await resident.asks("POST", "/mail", { mail });
  await resident.asks("POST", "/mail/confirmation", { code: await codeFor(address, mail) });
  return resident;
}

/** Somebody who files, at the API. */
export class Resident {
  /** @param {string} address @param {string} procedure */
  static async begins(address, procedure) {
    const begun = await fetch(`${address}/api/public/requests`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
      body: JSON.stringify({ procedure, language: "fr" }),
    });
    assert.equal(begun.status, 201, await begun.clone().text());
    const { reference, followSecret } = await begun.json();
    return new Resident(address, reference, followSecret);
  }

  /** @param {string} address @param {string} reference @param {string} secret */
  constructor(address, reference, secret) {
    this.path = `${address}/api/public/requests/${reference}`;
    this.reference = reference;
    this.secret = secret;
    this.own = `/demande/${reference}#${secret}`;
  }

  /** Asks a route of the request, as it stands now. @param {string} method @param {string} route @param {unknown} body @returns {Promise<any>} */
  async asks(method, route, body) {
    const secret = { "follow-secret": this.secret };
    const etag = (await fetch(this.path, { headers: secret })).headers.get("etag") ?? "";
    const answer = await fetch(this.path + route, {
      method,
      headers: { ...secret, "content-type": "application/json", "if-match": etag },
      body: JSON.stringify(body),
    });
    const words = await answer.text();
    assert.ok(answer.ok, `${method} ${route}: ${answer.status} ${words}`);
    return words ? JSON.parse(words) : undefined;
  }

  /** Sends a file for a field; gives the piece's id. @param {string} at @param {{ name: string, mimeType: string, buffer: Buffer }} file */
  async sends(at, { name, mimeType: type, buffer }) {
    const sha256 = createHash("sha256").update(buffer).digest("hex");
    const { piece, upload } = await this.asks("POST", "/pieces", {
      at,
      name,
      type,
      size: buffer.length,
      sha256,
    });
    const { method, url, headers } = upload;
    const sent = await fetch(url, { method, headers, body: new Uint8Array(buffer) });
    assert.ok(sent.ok, `${method} ${url}: ${sent.status}`);
    await this.asks("POST", `/pieces/${piece.id}/arrival`, {});
    return piece.id;
  }
}
