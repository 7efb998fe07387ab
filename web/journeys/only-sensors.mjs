import { useRuntime } from "./journeys.mjs";
useRuntime();
await import("./sensors.journey.mjs");
