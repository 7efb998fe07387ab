// Datasets of a journey: the sensors that sensors.journey.mjs set up, read and released by the real functions.
import { TownHall, until } from "./devices.mjs";

export const NETWORK = "capteurs";
export const MEASURES = "mesures-quotidiennes";

/** Reads both datasets of sensors from their sources, and has each released. @param {string} address */
export async function setUpDatasets(address) {
  for (const dataset of [NETWORK, MEASURES]) {
    await take(address, { rebuild: dataset });
    await release(address, dataset);
  }
}

/** Has a release made, and waits until it is out; gives its number. @param {string} address @param {string} dataset @returns {Promise<number>} */
export async function release(address, dataset) {
  const townHall = await TownHall.at(address);
  const former = (await townHall.ask("GET", `/api/staff/datasets/${dataset}`)).latest?.number ?? 0;
  await townHall.ask("POST", `/api/staff/datasets/${dataset}/release`);
  return until(async () => {
    const { latest } = await townHall.ask("GET", `/api/staff/datasets/${dataset}`);
    return latest?.number > former ? latest.number : undefined;
  }, `a release of ${dataset}`);
}

/** Gives the datasets' function a message, as its queue would. @param {string} address @param {object} message */
async function take(address, message) {
  const record = { messageId: "journey", body: JSON.stringify(message), eventSource: "aws:sqs" };
  const answer = await fetch(`${address}/_local/invoke/DatasetsFunction`, {
    method: "POST",
    body: JSON.stringify({ Records: [record] }),
  });
  const said = await answer.text();
  if (!answer.ok || /itemIdentifier|errorMessage/.test(said)) {
    throw new Error(`${JSON.stringify(message)}: ${answer.status} ${said}`);
  }
}

/** A dataset of which a release was held back, as the town hall's API tells it. */
export const HELD = {
  id: "signalements",
  title: { fr: "Signalements des habitants", en: "Residents' reports" },
  frequency: "daily",
  late: true,
  promisedAt: "2026-11-20T03:30:00Z",
  changedAt: "2026-11-19T10:00:00Z",
  latest: { number: 11, at: "2026-11-19T03:30:00Z", rows: 42 },
  held: { number: 12, at: "2026-11-20T03:30:00Z", faultCount: 240 },
  building: false,
  score: 7,
  faults: [
    {
      line: 7,
      row: "L7",
      column: "nombre",
      rule: "minimum",
      asked: "5",
      words: {
        fr: "Cette valeur est trop petite : au moins 5.",
        en: "This value is too small: at least 5.",
      },
    },
    {
      line: 9,
      row: "L9",
      column: "mois",
      rule: "required",
      asked: "",
      words: { fr: "Cette case ne peut pas être vide.", en: "This cell may not be empty." },
    },
  ],
  releases: [
    { number: 12, state: "held", at: "2026-11-20T03:30:00Z", rows: 43, faultCount: 240, reason: null },
    { number: 11, state: "published", at: "2026-11-19T03:30:00Z", rows: 42, faultCount: 0, reason: null },
  ],
};
