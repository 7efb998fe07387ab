import { useEffect, useState } from "preact/hooks";
import { navigate } from "../../../navigation/location";
import type { Session } from "../../../session/session";
import { useTerritory } from "../../../territory/context";
import type { Issuer } from "../../../territory/types";
import { CALLBACK, hasSession, residentSession } from "./residentSession";

/** Whether a resident is signed in. Nobody has to be: an account only finds its requests again. */
export type Account =
  | { readonly kind: "opening" }
  | { readonly kind: "out"; readonly failed: boolean }
  | { readonly kind: "in"; readonly name: string; readonly session: Session };

interface UsedAccount {
  readonly account: Account;
  readonly signIn: () => void;
  readonly ended: () => void;
}

export function useAccount(): UsedAccount {
  const { residents } = useTerritory().signIn;
  const [account, setAccount] = useState<Account>({ kind: "opening" });
  const ended = (): void => setAccount({ kind: "out", failed: false });
  const failed = (failure: unknown): void => {
    console.warn("The sign-in did not work", failure);
    setAccount({ kind: "out", failed: true });
  };
  const signIn = (): void => {
    residentSession(residents)
      .then((session) => session.signIn())
      .catch(failed);
  };
  useEffect(() => {
    open(residents).then(setAccount, failed);
  }, [residents]);
  return { account, signIn, ended };
}

/** Ends a sign-in on the page that one comes back to, and reads who is signed in. */
async function open(issuer: Issuer): Promise<Account> {
  const comesBack = window.location.pathname === CALLBACK;
  if (!comesBack && !hasSession(issuer)) return { kind: "out", failed: false };
  const session = await residentSession(issuer);
  if (comesBack) {
    const from = await session.finishSignIn().catch((failure: unknown) => {
      console.warn("The sign-in did not end", failure);
      return undefined;
    });
    navigate(from && from !== "/" ? from : "/mes-demandes", { replace: true });
  }
  const user = await session.user();
  if (!user) return { kind: "out", failed: comesBack };
  return { kind: "in", name: user.profile.name ?? "", session };
}
