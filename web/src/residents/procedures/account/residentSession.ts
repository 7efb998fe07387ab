import type { Session } from "../../../session/session";
import type { Issuer } from "../../../territory/types";

/** Where a resident comes back to from the issuer's page. */
export const CALLBACK = "/mes-demandes/retour";

/** A resident's sign-in; its library is loaded only when somebody signs in or is signed in. */
export async function residentSession(issuer: Issuer): Promise<Session> {
  const { Session } = await import("../../../session/session");
  return new Session(issuer, { home: "/", callback: CALLBACK });
}

/** Whether this tab holds a sign-in, without loading what reads it. */
export function hasSession({ issuer, clientId }: Issuer): boolean {
  return window.sessionStorage.getItem(`oidc.user:${issuer}:${clientId}`) !== null;
}
