import { OfflineError, ProblemError, type Violation } from "./problem";

const PATIENCE_MS = 20_000;

export interface Answer<T> {
  readonly body: T;
  readonly etag: string | null;
}

export interface Options {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** "no-cache" asks the server whether what the browser keeps is still so. */
  readonly cache?: RequestCache;
}

interface Problem {
  readonly type?: string;
  readonly errors?: Violation[];
  readonly requestId?: string;
}

/** Asks our API, and gives its JSON. Throws ProblemError when it refuses, OfflineError when it does not answer. */
export async function request<T>(path: string, options: Options = {}): Promise<Answer<T>> {
  const response = await send(path, options);
  if (!response.ok) throw await problemOf(response);
  return { body: (await read(response)) as T, etag: response.headers.get("etag") };
}

/** Asks our API for a file. */
export async function download(path: string, headers: Readonly<Record<string, string>>): Promise<Blob> {
  const response = await send(path, { headers: { accept: "*/*", ...headers } });
  if (!response.ok) throw await problemOf(response);
  return response.blob().catch((failure: unknown) => {
    throw new OfflineError(failure);
  });
}

async function send(
  path: string,
  { method = "GET", body, headers, signal, cache = "default" }: Options,
): Promise<Response> {
  const ending = new AbortController();
  const stop = () => ending.abort();
  const patience = setTimeout(stop, PATIENCE_MS);
  signal?.addEventListener("abort", stop);
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: ending.signal,
      cache,
      credentials: "omit",
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new OfflineError(failure);
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener("abort", stop);
  }
}

async function read(response: Response): Promise<unknown> {
  try {
    const body = await response.text();
    return body === "" ? undefined : (JSON.parse(body) as unknown);
  } catch (failure) {
    throw new OfflineError(failure); // the answer was cut, or is a portal's page instead of ours
  }
}

async function problemOf(response: Response): Promise<ProblemError> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const kind = problem.type?.split("/").at(-1);
  return new ProblemError(response.status, problem.errors ?? [], problem.requestId, kind);
}
