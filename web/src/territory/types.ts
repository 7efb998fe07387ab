import type { Words } from "../language/text";

/** What GET /api/public/territory says of the town; every name, colour and category of the pages comes from here. */
export interface Territory {
  readonly name: string;
  readonly slogan?: Words;
  readonly mark?: string;
  readonly color?: string;
  readonly zone: string;
  readonly communes: readonly { readonly insee: string; readonly name: string }[];
  readonly contact?: { readonly phone?: string; readonly hours?: Words; readonly counter?: Words };
  readonly services: readonly Service[];
  readonly categories: readonly Category[];
  readonly map: MapSettings;
  readonly signIn: { readonly staff: Issuer; readonly residents: Issuer };
}

export interface Service {
  readonly id: string;
  readonly name: Words;
  readonly phone?: string;
}

export interface Category {
  readonly code: string;
  readonly name: Words;
  readonly group?: Words | string;
  readonly keywords?: readonly string[];
  readonly icon?: string;
  readonly service: string;
  readonly targetDays?: number;
}

export interface MapSettings {
  readonly center: readonly [lon: number, lat: number];
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly layers: Readonly<Partial<Record<LayerName, string>>>;
}

export type LayerName = "streets" | "districts" | "water" | "parks";

export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
}
