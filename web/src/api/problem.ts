/** One broken rule of a request: where (JSON pointer in fragment form), and a stable code. */
export interface Violation {
  readonly pointer: string;
  readonly code: string;
  readonly detail?: string;
}

/** The server answered, and refused: RFC 9457, or the gateway's own bare answer. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly violations: readonly Violation[] = [],
    readonly requestId?: string,
    /** What kind of problem, the last part of its type: `stale`, `mail-not-confirmed`. */
    readonly kind?: string,
  ) {
    super(`The server answered ${status}`);
  }
}

/** No answer came: no network, or none in time. Whether the request arrived is not known. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super("No answer from the server", { cause });
  }
}

/** Whether asking again later, unchanged, may work. */
export function isPassing(failure: unknown): boolean {
  if (failure instanceof OfflineError) return true;
  return (
    failure instanceof ProblemError &&
    (failure.status >= 500 || failure.status === 429 || failure.status === 408)
  );
}

export function hasStatus(failure: unknown, status: number): failure is ProblemError {
  return failure instanceof ProblemError && failure.status === status;
}
