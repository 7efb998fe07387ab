import { UserManager, WebStorageStateStore, type User } from "oidc-client-ts";
import { hasStatus } from "../api/problem";
import { request, type Answer, type Options } from "../api/request";
import type { Issuer } from "../territory/types";

/** Where a sign-in begins and ends. */
export interface SignInPages {
  /** What every address to come back to begins with. */
  readonly home: string;
  readonly callback: string;
}

/** Somebody's sign-in at the town's issuer: code with PKCE, tokens kept for the life of the tab. */
export class Session {
  readonly #manager: UserManager;

  constructor(
    { issuer, clientId }: Issuer,
    readonly pages: SignInPages,
  ) {
    const origin = window.location.origin;
    this.#manager = new UserManager({
      authority: issuer,
      client_id: clientId,
      redirect_uri: origin + pages.callback,
      post_logout_redirect_uri: origin + pages.home,
      scope: "openid profile",
      automaticSilentRenew: false,
      userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    });
    this.#manager.events.addAccessTokenExpiring(() => void this.#renew());
  }

  async user(): Promise<User | undefined> {
    const user = await this.#manager.getUser();
    return user && !user.expired ? user : undefined;
  }

  /** Leaves for the issuer's page; the address to come back to travels in the request's state. */
  signIn(): Promise<void> {
    const { pathname, search, hash } = window.location;
    const { home, callback } = this.pages;
    const from = pathname === callback ? home : pathname + search + hash;
    return this.#manager.signinRedirect({ state: from });
  }

  /** Ends a sign-in on the callback page; gives the address to go on at, always one of these pages. */
  async finishSignIn(): Promise<string> {
    const user = await this.#manager.signinRedirectCallback();
    const from = user.state;
    const { home } = this.pages;
    return typeof from === "string" && from.startsWith(home) && !from.startsWith("//") ? from : home;
  }

  async signOut(): Promise<void> {
    await this.#manager.signoutRedirect();
  }

  /** Asks the API in their name. A 401 means that the session has ended: `ended` is told. */
  async ask<T>(path: string, options: Options, ended: () => void): Promise<Answer<T>> {
    const bearer = await this.bearer();
    try {
      return await request<T>(path, { ...options, headers: { ...options.headers, ...bearer } });
    } catch (failure) {
      if (hasStatus(failure, 401)) ended();
      throw failure;
    }
  }

  /** What proves to the API who asks. */
  async bearer(): Promise<Record<string, string>> {
    const user = await this.user();
    return { authorization: `Bearer ${user?.access_token ?? ""}` };
  }

  /** Renews where the issuer gave a refresh token; elsewhere the session ends and the agent is asked to sign in. */
  async #renew(): Promise<void> {
    const user = await this.#manager.getUser();
    if (!user?.refresh_token) return;
    await this.#manager
      .signinSilent()
      .catch((failure: unknown) => console.warn("The session was not renewed", failure));
  }
}
