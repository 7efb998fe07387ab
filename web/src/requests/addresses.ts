import type { RequestKey } from "../api/requests";

/** The last steps of a filing, after the pages of its form. */
export const CONTACT = "vous-ecrire";
export const CHECK = "verifier";
export const SENT = "envoyee";

/** A request's own page, which opens it on any device: what follows the # is never sent to a server. */
export function requestAddress({ reference, secret }: RequestKey): string {
  return `/demande/${reference}#${secret}`;
}

export function procedureAddress(procedure: string): string {
  return `/demarches/${encodeURIComponent(procedure)}`;
}

/** A step of a filing; its fragment says of which request. */
export function stepAddress(procedure: string, step: string, { reference, secret }: RequestKey): string {
  return `${procedureAddress(procedure)}/demande/${encodeURIComponent(step)}#${reference}.${secret}`;
}

/** The request that a step's fragment names. */
export function keyOf(fragment: string): RequestKey | undefined {
  const [reference, secret] = fragment.split(".");
  return reference && secret ? { reference, secret } : undefined;
}
