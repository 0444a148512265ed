// The one way to the server: a document cache (lists are asked again after a mutation rather than
// patched by hand, since status is derived on the server), HTTP for questions, a socket for progress.
import { cacheExchange, Client, fetchExchange, subscriptionExchange } from 'urql';
import { createClient as createSocket } from 'graphql-ws';
import { acceptLanguage } from '@/app/preferences';
import { authorizedFetch } from '@/features/session/authorizedFetch';
import { session } from '@/features/session/session';

export const sessionFetch: typeof fetch = authorizedFetch(session, acceptLanguage, (input, init) => fetch(input, init));

function socketUrl(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql/ws`;
}

export interface Connection {
  client: Client;
  close(): void;
}

export function connect(): Connection {
  const socket = createSocket({
    url: socketUrl,
    lazy: true,
    retryAttempts: 3, // progress also comes by asking, so a deaf socket may be given up
    shouldRetry: () => true,
    connectionParams: async () => ({ authorization: `Bearer ${(await session.token()) ?? ''}`, language: acceptLanguage() }),
  });
  const client = new Client({
    url: '/graphql',
    fetch: sessionFetch,
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe({ query: request.query ?? '', variables: request.variables }, sink),
          }),
        }),
      }),
    ],
  });
  return { client, close: () => void socket.dispose() };
}
