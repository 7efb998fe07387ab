import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHOTS = process.env["SHOTS"] ?? join(tmpdir(), "parvis-shots");
const PATIENCE_MS = 30_000;

/** @typedef {import("playwright-core").Page} Page */

/**
 * Somebody at a screen. Notes what a page must never do: ask another origin, break its own policy, throw.
 */
export class Visit {
  /**
   * @param {import("playwright-core").Browser} browser
   * @param {string} address
   * @param {import("playwright-core").BrowserContextOptions} [options]
   */
  static async begin(browser, address, options = {}) {
    const context = await browser.newContext({
      baseURL: address,
      locale: "fr-FR",
      timezoneId: "Europe/Paris",
      viewport: { width: 390, height: 844 },
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visit(context, await context.newPage(), address);
  }

  /**
   * @param {import("playwright-core").BrowserContext} context
   * @param {Page} page
   * @param {string} address
   */
  constructor(context, page, address) {
    this.context = context;
    this.page = page;
    this.address = address;
    /** @type {string[]} */
    this.faults = [];
    /** Origins that this visit may ask besides the site's own: the issuer, once somebody signs in. */
    this.allowed = new Set([new URL(address).origin]);
    page.on("pageerror", (error) => this.faults.push(`threw ${error.message}`));
    page.on("console", (message) => {
      if (/Content.Security.Policy/i.test(message.text())) this.faults.push(message.text());
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && !this.allowed.has(origin))
        this.faults.push(`asked ${request.url()}`);
    });
  }

  /** Waits for a page by its heading. @param {string | RegExp} title */
  async sees(title) {
    await this.page.getByRole("heading", { level: 1, name: title }).waitFor();
  }

  /** Keeps a picture of the page, and checks it: accessible, and not wider than the screen. @param {string} name */
  async look(name) {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true, animations: "disabled" });
    assert.deepEqual(await this.accessibilityFaults(), [], `axe on ${name}`);
    const [content, screen] = await this.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(content <= screen, `${name} is ${content} px wide on a screen of ${screen} px`);
  }

  /** Serious and critical faults that axe finds, in words. @returns {Promise<string[]>} */
  async accessibilityFaults() {
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() =>
      /** @type {any} */ (window).axe.run({ resultTypes: ["violations"] }),
    );
    return violations
      .filter((/** @type {any} */ fault) => ["serious", "critical"].includes(fault.impact))
      .map(
        (/** @type {any} */ fault) =>
          `${fault.id}: ${fault.nodes.map((/** @type {any} */ node) => node.html)}`,
      );
  }

  /** Tabs on until the control with this accessible name has the focus, as somebody without a mouse does. @param {string | RegExp} name */
  async tabTo(name) {
    const matches =
      typeof name === "string"
        ? (/** @type {string} */ words) => words.includes(name)
        : (/** @type {string} */ words) => name.test(words);
    for (let step = 0; step < 60; step++) {
      await this.page.keyboard.press("Tab");
      const words = await this.page.evaluate(() => {
        const element = /** @type {any} */ (document.activeElement);
        if (element?.tabIndex < 0) return ""; // the page put the focus there; Tab stops at controls
        const labels = [...(element?.labels ?? [])].map((label) => label.textContent).join(" ");
        return `${element?.ariaLabel ?? ""} ${labels} ${element?.id} ${element?.textContent ?? ""}`.replace(
          /\s+/g,
          " ",
        );
      });
      if (matches(words)) return;
    }
    assert.fail(`Tab never reached ${name}`);
  }

  async end() {
    await this.context.close();
    assert.deepEqual(this.faults, []);
  }
}
