// Trades the refresh token for a new pair. It uses bare fetch: going through the client would ask for
// the very token that is being renewed.
import { print } from 'graphql';
import { SessionRefresh } from './documents';
import type { Tokens } from './store';

interface Answer {
  data?: { sessionRefresh?: { session: Tokens | null } } | null;
}

export async function renewTokens(refreshToken: string): Promise<Tokens | null> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify({ query: print(SessionRefresh), variables: { refreshToken }, operationName: 'SessionRefresh' }),
  });
  if (response.status >= 500 || response.status === 429) throw new Error(`session renewal: HTTP ${response.status}`);
  const answer = (await response.json()) as Answer;
  return answer.data?.sessionRefresh?.session ?? null;
}
