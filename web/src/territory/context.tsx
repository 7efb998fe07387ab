import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Category, Service, Territory } from "./types";

export const TerritoryContext = createContext<Territory | undefined>(undefined);

export function useTerritory(): Territory {
  const territory = useContext(TerritoryContext);
  if (!territory) throw new Error("No TerritoryContext above this component");
  return territory;
}

export function serviceOf(territory: Territory, id: string | undefined): Service | undefined {
  return territory.services.find((service) => service.id === id);
}

export function categoryOf(territory: Territory, code: string | undefined): Category | undefined {
  return territory.categories.find((category) => category.code === code);
}
