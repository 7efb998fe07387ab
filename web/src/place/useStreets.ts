import { useEffect, useState } from "preact/hooks";
import { streetsOf, type Street } from "./addresses";
import { loadLayer } from "./layers";
import { useTerritory } from "../territory/context";

/** The town's streets; none until they are read, or when they cannot be: the map and words still serve. */
export function useStreets(): readonly Street[] {
  const { map } = useTerritory();
  const [streets, setStreets] = useState<readonly Street[]>([]);
  const path = map.layers.streets;
  useEffect(() => {
    if (!path) return;
    loadLayer(path).then(
      (file) => setStreets(streetsOf(file)),
      (failure: unknown) => console.warn("The town's streets could not be read", failure),
    );
  }, [path]);
  return streets;
}
