import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The services take the next ones. */
const PORT = process.env["JOURNEYS_PORT"] ?? "8480";
/** A build of everything may come first. */
const PATIENCE_MS = 900_000;

/**
 * Where the whole runtime answers: the one named by BASE_URL, else one of our own, started with fresh state.
 *
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function runtime() {
  const address = process.env["BASE_URL"];
  if (address) return { address, stop: async () => undefined };
  const data = mkdtempSync(join(tmpdir(), "parvis-journeys-"));
  const up = spawn("./parvis", ["up", "--port", PORT, "--data", data, "--no-demo"], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    const ended = new Promise((resolve) => up.once("exit", resolve));
    if (up.exitCode === null && up.pid) process.kill(-up.pid, "SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { address: await ready(up), stop };
}

/**
 * @param {import("node:child_process").ChildProcess} up
 * @returns {Promise<string>}
 */
function ready(up) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`./parvis up was not ready in ${PATIENCE_MS} ms`)),
      PATIENCE_MS,
    );
    up.once("exit", (code) => reject(new Error(`./parvis up ended with ${code} before it was ready`)));
    createInterface({ input: /** @type {import("node:stream").Readable} */ (up.stdout) }).on(
      "line",
      (line) => {
        const address = /^Ready: (\S+)/.exec(line)?.[1];
        if (!address) return;
        clearTimeout(late);
        resolve(address);
      },
    );
  });
}
