import assert from "node:assert/strict";
import { test } from "node:test";
import { fileReport, signIn } from "./acts.mjs";
import { visiting } from "./journeys.mjs";

const MANAGER = "Hélène";

/** @param {import("./visit.mjs").Visit} visit @param {string} suffix */
async function lookAround(visit, suffix) {
  const { page } = visit;
  const { own } = await fileReport(visit, { words: `Pour voir : ${suffix}.` });
  await visit.look(`sent-${suffix}`);
  await page.goto(own);
  await page.locator(".timeline").waitFor();
  await visit.look(`follow-${suffix}`);
  for (const [path, name] of [
    ["/", "welcome"],
    ["/signaler/ou", "where"],
    ["/signaler/quoi", "what"],
    ["/suivi", "entry"],
  ]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    if (name === "where") await page.locator("path.map__street").first().waitFor();
    await visit.look(`${name}-${suffix}`);
  }
}

test("the pages in the dark", () => visiting({ colorScheme: "dark" }, (visit) => lookAround(visit, "dark")));

test("the pages at 200 % zoom", () =>
  visiting({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, (visit) =>
    lookAround(visit, "zoom"),
  ));

test("the pages with reduced motion", () =>
  visiting({ reducedMotion: "reduce" }, async (visit) => {
    await visit.page.goto("/signaler/ou");
    await visit.page.locator("path.map__street").first().waitFor();
    assert.equal(await visit.page.locator(".leaflet-zoom-anim").count(), 0);
  }));

test("the console in the dark, on a phone and at 200 % zoom", async () => {
  const screens = /** @type {const} */ ([
    ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 800 } }],
    ["phone", { viewport: { width: 320, height: 640 } }],
    ["zoom", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ]);
  for (const [name, options] of screens) {
    await visiting(options, async (visit) => {
      const { reference } = await fileReport(visit, { words: `Console : ${name}.` });
      await signIn(visit, MANAGER);
      await visit.page.locator("table").waitFor();
      await visit.page.locator(".dot").first().waitFor();
      await visit.look(`inbox-${name}`);
      await visit.page.goto(`/staff/signalements/${reference}`);
      await visit.page.locator(".timeline").waitFor();
      await visit.look(`case-${name}`);
    });
  }
});

test("the receipt and the follow page on paper", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    const { own } = await fileReport(visit, { words: "À imprimer." });
    await page.emulateMedia({ media: "print" });
    await page.locator(".printed").waitFor();
    assert.equal(await page.getByRole("button").count(), 0, "nothing to press on paper");
    await visit.look("sent-print");
    await page.goto(own);
    await page.locator(".timeline").waitFor();
    await visit.look("follow-print");
  }));

test("the pages in English, kept for the next visit", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.goto("/");
    await page.getByRole("button", { name: "English" }).click();
    await visit.sees("A problem in the street");
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await visit.look("welcome-english");
    await page.goto("/signaler/ou");
    await page.getByText("The place has no address").click();
    await page.getByLabel("Description of the place").fill("Path behind the stadium");
    await page.getByText("Chosen place: Path behind the stadium").waitFor();
    await page.getByRole("button", { name: "Continue" }).click();
    await visit.sees("What do you want to report");
    await visit.look("what-english");
    await page.goto("/?langue=fr");
    await visit.sees("Un problème dans la rue");
  }));

test("a town's colour that cannot be read is not used", () =>
  visiting({}, async (visit) => {
    const { page } = visit;
    await page.route("**/api/public/territory", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), color: "#ffd500" } });
    });
    await page.goto("/");
    await visit.sees("Un problème dans la rue");
    await visit.look("colour-refused");
  }));

test("without script the page says the human way", () =>
  visiting({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto("/");
    const words = page.locator("noscript main");
    await words.waitFor();
    assert.match((await words.textContent()) ?? "", /appelez votre mairie/);
  }));
