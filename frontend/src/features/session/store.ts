// Who is signed in. The access token lives in memory only; the refresh token is kept by the browser so
// that a reload or a second tab needs no password. One renewal at a time, across tabs too, because a
// refresh token may be good for one use.

export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
}

/** Asks the server for new tokens. `null` means the refresh token is no longer good. */
export type Renew = (refreshToken: string) => Promise<Tokens | null>;

type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

export const REFRESH_KEY = 'qiyun.refresh';
const EXPIRY_MARGIN_MS = 15_000;

/** Serialises work across tabs where the browser can (a secure origin); elsewhere within this tab. */
export const acrossTabs: Exclusive = (work) =>
  navigator.locks ? (navigator.locks.request('qiyun.session', work) as ReturnType<typeof work>) : work();

export class SessionStore {
  #access: { token: string; expiresAt: number } | null = null;
  #renewing: Promise<string | null> | null = null;
  #epoch = 0;
  readonly #listeners = new Set<() => void>();
  readonly #renew: Renew;
  readonly #storage: Storage;
  readonly #exclusive: Exclusive;

  constructor(renew: Renew, storage: Storage, exclusive: Exclusive = acrossTabs) {
    this.#renew = renew;
    this.#storage = storage;
    this.#exclusive = exclusive;
  }

  /** Changes whenever another user may be looking: caches are thrown away with it. */
  get epoch(): number {
    return this.#epoch;
  }

  get accessToken(): string | null {
    return this.#access?.token ?? null;
  }

  get refreshToken(): string | null {
    return this.#storage.getItem(REFRESH_KEY);
  }

  /** True while a reload would find its way back in without a password. */
  get open(): boolean {
    return this.#access !== null || this.refreshToken !== null;
  }

  signIn(tokens: Tokens): void {
    this.#keep(tokens);
    this.#changed();
  }

  signOut(): void {
    this.#access = null;
    this.#storage.removeItem(REFRESH_KEY);
    this.#changed();
  }

  /** A token that is good now: the one at hand, or a new one. `null` when nobody is signed in. */
  async token(): Promise<string | null> {
    const held = this.#access;
    if (held && held.expiresAt - Date.now() > EXPIRY_MARGIN_MS) return held.token;
    return held || this.refreshToken ? this.renew(held?.token ?? null) : null;
  }

  /** Replaces `refused`. Callers that come together share one request. */
  renew(refused: string | null): Promise<string | null> {
    if (this.#access && this.#access.token !== refused) return Promise.resolve(this.#access.token);
    this.#renewing ??= this.#exclusive(() => this.#renewOnce()).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #renewOnce(): Promise<string | null> {
    const refreshToken = this.refreshToken; // read inside the lock: another tab may have turned it
    const tokens = refreshToken === null ? null : await this.#renew(refreshToken);
    if (tokens === null) {
      this.signOut();
      return null;
    }
    this.#keep(tokens);
    return tokens.accessToken;
  }

  #keep(tokens: Tokens): void {
    this.#access = { token: tokens.accessToken, expiresAt: Date.parse(tokens.expiresAt) };
    this.#storage.setItem(REFRESH_KEY, tokens.refreshToken);
  }

  #changed(): void {
    this.#epoch += 1;
    for (const listener of this.#listeners) listener();
  }
}
