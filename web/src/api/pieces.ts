import { OfflineError, ProblemError } from "./problem";
import { ask, type RequestKey } from "./requests";

/** A file that belongs to a request. */
export interface Piece {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly state: "awaited" | "kept" | "refused";
  readonly why?: string | null;
}

/** The pieces that can be opened: what never arrived or was refused, the town does not have. */
export function keptOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ state }) => state === "kept");
}

interface Announced {
  readonly piece: Piece;
  readonly upload: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  };
}

/** Where a file goes. */
export interface Place {
  /** Pointer of the form's field. */
  readonly at: string;
  /** The files that the field holds already, saved or not: by these the town knows whether it is full. */
  readonly beside: readonly string[];
}

/** Sends a file straight to the store, tells how far it is (0 to 1), and says what the town made of it. */
export async function sendPiece(
  key: RequestKey,
  place: Place,
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Piece> {
  const { name, type, size } = file;
  const body = { ...place, name, type, size, sha256: await sha256(file) };
  const { piece, upload } = await ask<Announced>(key, "/pieces", { method: "POST", body, signal });
  await put(file, upload, progress, signal).catch(async (failure: unknown) => {
    // Nobody will send it any more, and a request has only so many pieces.
    await dropPiece(key, piece.id).catch((again: unknown) =>
      console.warn("The piece stays announced", again),
    );
    throw failure;
  });
  const id = encodeURIComponent(piece.id);
  return ask<Piece>(key, `/pieces/${id}/arrival`, { method: "POST", body: {}, signal });
}

/** An address of a few minutes where the file can be read. */
export async function addressOfPiece(key: RequestKey, piece: string): Promise<string> {
  return (await ask<{ url: string }>(key, `/pieces/${encodeURIComponent(piece)}`, {})).url;
}

export async function dropPiece(key: RequestKey, piece: string): Promise<void> {
  await ask(key, `/pieces/${encodeURIComponent(piece)}`, { method: "DELETE" });
}

async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** XMLHttpRequest, because fetch tells no progress of what it sends. */
function put(
  file: File,
  { method, url, headers }: Announced["upload"],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(method, url);
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    sending.onload = () =>
      sending.status < 300 ? resolve() : reject(new ProblemError(sending.status, [], undefined, "upload"));
    sending.onerror = () => reject(new OfflineError("the file did not arrive"));
    sending.onabort = () => reject(new DOMException("the sending was stopped", "AbortError"));
    signal.addEventListener("abort", () => sending.abort());
    sending.send(file);
  });
}
