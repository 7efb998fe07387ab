import type { Answers, FormPage } from "../forms/form";
import type { Words } from "../language/text";
import type { Piece } from "./pieces";
import { request, type Options } from "./request";

/** What somebody outside the service is asked about a request, without who made it. */
export interface Opinion {
  readonly opinion: string;
  readonly reference: string;
  readonly procedure: { readonly id: string; readonly title: Words | string };
  readonly question: string;
  readonly askedAt: string;
  /** What the service chose to show, while the request is open. */
  readonly shown: {
    readonly pages: readonly FormPage[];
    readonly answers: Answers;
    readonly pieces: readonly (Omit<Piece, "state"> & { readonly url: string })[];
  };
  readonly answer?: { readonly text: string; readonly at: string } | null;
}

export function getOpinion(opinion: string, secret: string, signal?: AbortSignal): Promise<Opinion> {
  return ask(opinion, secret, signal ? { signal } : {});
}

export function giveOpinion(opinion: string, secret: string, text: string): Promise<Opinion> {
  return ask(opinion, secret, { method: "POST", body: { text } });
}

async function ask(opinion: string, secret: string, options: Options): Promise<Opinion> {
  const path = `/api/public/opinions/${encodeURIComponent(opinion)}`;
  const headers = { "follow-secret": secret };
  return (await request<Opinion>(path, { cache: "no-store", ...options, headers })).body;
}
