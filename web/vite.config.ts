import { resolve } from "node:path";
import { defineConfig } from "vite";

const here = import.meta.dirname;

export default defineConfig({
  // Two pages: the residents' and the staff's, so that a resident never loads a line of the console.
  build: {
    target: "es2022",
    manifest: true,
    // Small files would become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Packing takes the notices out of the libraries; here they go along, at /licences.txt.
    license: { fileName: "licences.txt" },
    rollupOptions: {
      input: { residents: resolve(here, "index.html"), staff: resolve(here, "staff/index.html") },
    },
  },
  server: { proxy: { "/api": apiAddress(), "/open311": apiAddress(), "/territoire": apiAddress() } },
});

/** Where the API answers while `npm run dev` serves the pages: `./parvis up` by default. */
function apiAddress(): string {
  return process.env["API_ADDRESS"] ?? "http://127.0.0.1:8080";
}
