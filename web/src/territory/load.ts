import { request } from "../api/request";
import type { Territory } from "./types";

const KEPT = "parvis.territory";

/**
 * The town's settings. The last ones read are kept on the device, so that a form opens on a bad network: they are
 * given only when the network fails.
 */
export async function loadTerritory(storage: Storage | undefined): Promise<Territory> {
  try {
    const { body } = await request<Territory>("/api/public/territory");
    storage?.setItem(KEPT, JSON.stringify(body));
    return body;
  } catch (failure) {
    const kept = storage?.getItem(KEPT);
    if (kept) return JSON.parse(kept) as Territory;
    throw failure;
  }
}
