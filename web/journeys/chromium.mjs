import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const INSTALLED = "/usr/bin/chromium";
const CARRIED = fileURLToPath(new URL("browser/", import.meta.url));
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
];

/** Chromium: the machine's own, else the one that npm carries, which is installed only then. */
export async function launch() {
  if (existsSync(INSTALLED)) return chromium.launch({ executablePath: INSTALLED, args: FLAGS });
  if (!existsSync(`${CARRIED}node_modules`)) {
    console.log("No /usr/bin/chromium here: installing the one of npm (67 MB).");
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: CARRIED, stdio: "inherit" });
  }
  return chromium.launch({ ...(await carriedByNpm()), args: FLAGS });
}

/**
 * The package's own flags are for Lambda (one process, no web security): not ours. Its libraries are for machines that lack
 * them (nss and its like), its fonts for those that have none.
 */
async function carriedByNpm() {
  const folder = `${CARRIED}node_modules/@sparticuz/chromium/`;
  const { default: carried } = await import(`${folder}build/index.js`);
  const { inflate } = await import(`${folder}build/lambdafs.js`);
  const executablePath = await carried.executablePath();
  const libraries = await inflate(`${folder}bin/al2023.tar.br`);
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: `${tmpdir()}/fonts` };
  const env = { ...process.env, ...fonts, LD_LIBRARY_PATH: `${libraries}/lib` };
  return { executablePath, env };
}
