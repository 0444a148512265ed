// Every request leaves through here: it carries the access token and the chosen language, and when the
// server answers UNAUTHENTICATED the token is renewed once and the very same request is sent again.
import type { SessionStore } from './store';

type Fetch = typeof fetch;

export function authorizedFetch(session: SessionStore, language: () => string, send: Fetch = fetch): Fetch {
  return async (input, init) => {
    const attempt = (token: string | null) => {
      const headers = new Headers(init?.headers);
      headers.set('accept-language', language());
      if (token) headers.set('authorization', `Bearer ${token}`);
      return send(input, { ...init, headers });
    };
    const token = await session.token();
    const response = await attempt(token);
    if (!session.open || !(await isUnauthenticated(response))) return response;
    const renewed = await session.renew(token);
    return renewed === null ? response : attempt(renewed);
  };
}

async function isUnauthenticated(response: Response): Promise<boolean> {
  if (response.status === 401) return true;
  if (!response.headers.get('content-type')?.includes('json')) return false;
  const text = await response.clone().text();
  return text.includes('"UNAUTHENTICATED"') && hasCode(text, 'UNAUTHENTICATED');
}

function hasCode(body: string, code: string): boolean {
  const answer = JSON.parse(body) as { errors?: { extensions?: { code?: unknown } }[] };
  return answer.errors?.some((error) => error.extensions?.code === code) ?? false;
}
