import { eraseRequest, type RequestKey } from "../../../api/requests";
import { deviceStorage } from "../../../device/storage";
import { navigate } from "../../../navigation/location";
import { dropKept } from "../kept";
import { useAct } from "../../../api/useAct";

/** Erases a request at the town and on this device, or tells why the town keeps it. */
export function useErasing(key: RequestKey): { busy: boolean; failure: unknown; erase: () => void } {
  const { busy, failure, run } = useAct();
  const erase = (): void =>
    run(async () => {
      await eraseRequest(key);
      dropKept(key.reference, deviceStorage());
      navigate("/mes-demandes", { replace: true });
    });
  return { busy, failure, erase };
}
