// One key for one intention. A click draws a key; while no answer has come (the line broke, the server
// was busy with the first try) the same input is sent again under the same key, so that one click can
// never push twice. An answer of any kind spends the key.
import type { CombinedError } from 'urql';

export interface Answer<Data> {
  data?: Data;
  error?: CombinedError;
}

export type Send<Data> = (key: string) => Promise<Answer<Data>>;

export class IdempotencyKeys {
  readonly #pending = new Map<string, string>();
  readonly #draw: () => string;
  readonly #pause: (attempt: number) => Promise<void>;

  constructor(draw: () => string = drawKey, pause: (attempt: number) => Promise<void> = backOff) {
    this.#draw = draw;
    this.#pause = pause;
  }

  /** Sends until an answer comes, at most `attempts` times; `intention` names what is asked for. */
  async send<Data>(intention: string, send: Send<Data>, attempts = 3): Promise<Answer<Data>> {
    const key = this.#pending.get(intention) ?? this.#draw();
    this.#pending.set(intention, key);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(key);
      if (!isUndecided(answer)) {
        this.#pending.delete(intention);
        return answer;
      }
      if (attempt >= attempts) return answer; // the key stays: a second click repeats, it does not begin anew
      await this.#pause(attempt);
    }
  }
}

const STILL_RUNNING = 'IDEMPOTENCY_CONCURRENT_REQUEST';

/** The line broke, or an earlier try under this key is still being worked on. */
function isUndecided(answer: Answer<unknown>): boolean {
  if (answer.error?.networkError) return true;
  if (answer.error?.graphQLErrors.some((error) => error.extensions.code === STILL_RUNNING)) return true;
  const payloads = Object.values((answer.data ?? {}) as Record<string, { userErrors?: { code: string }[] } | null>);
  return payloads.some((payload) => payload?.userErrors?.some((error) => error.code === STILL_RUNNING) ?? false);
}

/** randomUUID exists on secure origins only; the office's plain-http address still needs a key. */
export function drawKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function backOff(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400 * 2 ** (attempt - 1)));
}

export const idempotencyKeys = new IdempotencyKeys();
