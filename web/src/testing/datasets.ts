import type { Column, Dataset } from "../api/datasets";

/** A dataset of which only what a test speaks of is its own. */
export function dataset(own: Partial<Dataset> & { readonly fields?: readonly Column[] } = {}): Dataset {
  const { fields = [], ...rest } = own;
  return {
    id: "arbres",
    title: { fr: "Arbres de la commune", en: "Trees of the town" },
    description: { fr: "Chaque arbre des rues et des parcs.", en: "Each tree of streets and parks." },
    keywords: ["arbres", "nature en ville"],
    theme: "ENVI",
    licence: { id: "lov2", title: "Licence Ouverte / Open Licence 2.0", href: "https://licence.example" },
    producer: "Valmerle",
    frequency: "monthly",
    late: false,
    updatedAt: "2026-11-17T03:30:00Z",
    rows: 1234,
    formats: ["csv", "geojson"],
    score: 9,
    contact: "donnees@valmerle.example",
    sources: [],
    spatial: [{ insee: "37999", name: "Valmerle" }],
    temporal: { from: "2026-01-01", to: "2026-11-17" },
    temporalColumn: null,
    schema: { fields, primaryKey: [fields[0]?.name ?? "id"] },
    geometry: null,
    indexes: [],
    quality: [],
    releases: [],
    files: [],
    example: "/api/public/datasets/arbres/rows?limit=5",
    ...rest,
  };
}
