import { useRef } from "preact/hooks";
import { beginMyRequest } from "../../api/account";
import type { Procedure } from "../../api/procedures";
import { beginRequest, type Begun } from "../../api/requests";
import { useAct } from "../../api/useAct";
import { deviceStorage } from "../../device/storage";
import type { Answers } from "../../forms/form";
import { useText } from "../../language/context";
import { navigate } from "../../navigation/location";
import { stepAddress } from "../../requests/addresses";
import { useTerritory } from "../../territory/context";
import { hasSession, residentSession } from "./account/residentSession";
import { keepRequest, keepUnsaved } from "./kept";

interface Beginning {
  readonly busy: boolean;
  readonly failure: unknown;
  /** Whether the procedure wants to know who files, and does not yet. */
  readonly mustSignIn: boolean;
  /** Opens a draft at its first page, with answers that this device holds already; `begun` comes before it leaves. */
  readonly begin: (answers?: Answers, begun?: () => void) => void;
}

/** Begins a draft: of the account of who is signed in, else of nobody's but its link's. */
export function useBeginning(procedure: Procedure): Beginning {
  const text = useText();
  const { residents } = useTerritory().signIn;
  const { busy, failure, run } = useAct();
  // One key for this page: a tap whose answer was lost does not begin a second draft.
  const attempt = useRef(crypto.randomUUID());
  const mustSignIn = procedure.identity === "account" && !hasSession(residents);

  const beginAs = async (id: string): Promise<Begun> => {
    const key = attempt.current;
    if (!hasSession(residents)) return beginRequest(id, text.language, key);
    const bearer = await (await residentSession(residents)).bearer();
    return beginMyRequest(bearer, id, text.language, key);
  };

  const begin = (answers?: Answers, begun?: () => void): void =>
    run(async () => {
      if (mustSignIn) return (await residentSession(residents)).signIn();
      const request = await beginAs(procedure.id);
      const { reference, followSecret: secret, version } = request;
      keepRequest(request, secret, deviceStorage());
      if (answers) keepUnsaved(reference, { version, answers }, deviceStorage());
      begun?.();
      navigate(stepAddress(procedure.id, procedure.form.ui.pages[0]?.id ?? "", { reference, secret }));
    });

  return { busy, failure, mustSignIn, begin };
}
