import { request } from "../api/request";

const asked = new Map<string, Promise<GeoJSON.FeatureCollection>>();

/** A layer of the town's drawn map; read once, and again only after a failure. */
export function loadLayer(path: string): Promise<GeoJSON.FeatureCollection> {
  let layer = asked.get(path);
  if (!layer) {
    layer = request<GeoJSON.FeatureCollection>(path).then(({ body }) => body);
    layer.catch(() => asked.delete(path));
    asked.set(path, layer);
  }
  return layer;
}
