import { sendMyCode } from "../../../api/account";
import { hasStatus, ProblemError } from "../../../api/problem";
import { sendCode, type RequestKey } from "../../../api/requests";
import type { Issuer } from "../../../territory/types";
import { hasSession, residentSession } from "../account/residentSession";

/** Has a code sent for a request: by its link, or, when it is an account's, by who is signed in to it. */
export async function askCode(key: RequestKey, mail: string, residents: Issuer): Promise<void> {
  try {
    await sendCode(key, mail);
  } catch (cause) {
    if (!isOfAccount(cause) || !hasSession(residents)) throw cause;
    const bearer = await (await residentSession(residents)).bearer();
    await sendMyCode(bearer, key.reference, mail).catch((refusal: unknown) => {
      // The sign-in is over, or is of another account.
      throw hasStatus(refusal, 401) || hasStatus(refusal, 404) ? cause : refusal;
    });
  }
}

/** Whether the address is an account's, which its owner alone changes. */
export function isOfAccount(failure: unknown): boolean {
  return failure instanceof ProblemError && failure.kind === "address-of-account";
}
