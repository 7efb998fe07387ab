// Measures the script that a resident's first page loads, and fails over the limit; prints the rest for the record.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_BYTES = 60 * 1024;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

const first = filesOf("index.html");
const bytes = sum(first.scripts);
console.log(`resident-first-page-script ${bytes} bytes-gzip`);
console.log(`resident-first-page-style ${sum(first.styles)} bytes-gzip`);
console.log(`staff-first-page-script ${sum(filesOf("staff/index.html").scripts)} bytes-gzip`);
console.log(`map-script ${sum(without(filesOf("src/map/PlaceMap.tsx").scripts, first.scripts))} bytes-gzip`);
if (bytes > LIMIT_BYTES) {
  console.error(
    `The resident's first page loads ${bytes} bytes of script, more than ${LIMIT_BYTES}: load something later.`,
  );
  process.exit(1);
}

/** The files that a page or a lazily loaded part needs before it runs. */
function filesOf(entry, found = { scripts: new Set(), styles: new Set() }) {
  const { file, css = [], imports = [] } = manifest[entry];
  found.scripts.add(file);
  css.forEach((style) => found.styles.add(style));
  imports.forEach((each) => filesOf(each, found));
  return found;
}

function sum(files) {
  return [...files].reduce((total, file) => total + gzipSync(readFileSync(new URL(file, dist))).length, 0);
}

function without(files, others) {
  return [...files].filter((file) => !others.has(file));
}
