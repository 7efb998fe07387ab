// One file for node's test runner, so that one browser and one runtime serve every journey.
import { useRuntime } from "./journeys.mjs";

useRuntime();
await import("./resident.journey.mjs");
await import("./trouble.journey.mjs");
await import("./procedures.journey.mjs");
await import("./drafts.journey.mjs");
await import("./requests.journey.mjs");
await import("./townhall.journey.mjs");
await import("./devices.journey.mjs");
await import("./looks.journey.mjs");
await import("./sensors.journey.mjs");
await import("./series.journey.mjs");
