// A page as the browser shows it: real router, real client, the in-memory server behind fetch.
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App as AntApp, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { cacheExchange, Client, fetchExchange, Provider, subscriptionExchange } from 'urql';
import { parseSearch, stringifySearch } from '@/app/search';
import { TrayProvider } from '@/features/operations/TrayProvider';
import { ViewerProvider } from '@/features/session/ViewerProvider';
import type { RawSearch } from '@/ui/filters';
import { Backend } from './backend/backend';

export function clientOf(backend: Backend): Client {
  return new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    fetch: async (_, init) => {
      const request = JSON.parse(String(init?.body)) as { query: string; variables: Record<string, unknown> };
      const answer = await backend.answer(request, `Bearer ${backend.accessToken}`);
      return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
    },
    exchanges: [
      cacheExchange,
      fetchExchange,
      // a socket that never says anything: progress must come by asking
      subscriptionExchange({ forwardSubscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }) }),
    ],
  });
}

interface Shown {
  path: string;
  at: string;
  page: () => ReactNode;
  backend?: Backend;
}

export function show({ path, at, page, backend = new Backend() }: Shown) {
  const root = createRootRoute({ component: Outlet, validateSearch: (raw: Record<string, unknown>) => raw as RawSearch });
  const here = createRoute({ getParentRoute: () => root, path, component: page });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <p>elsewhere</p> });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch,
  });
  const view = render(
    <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
      <AntApp>
        <Provider value={clientOf(backend)}>
          <ViewerProvider>
            <TrayProvider>
              <RouterProvider router={router as never} />
            </TrayProvider>
          </ViewerProvider>
        </Provider>
      </AntApp>
    </ConfigProvider>,
  );
  return { ...view, backend, router, user: userEvent.setup({ delay: null }) };
}
