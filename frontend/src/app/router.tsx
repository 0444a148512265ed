// Every address of the dashboard. Pages are loaded when they are first opened.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { session } from '@/features/session/session';
import type { RawSearch } from '@/ui/filters';
import { BrokenPage } from './BrokenPage';
import { LoadingPage } from './LoadingPage';
import { MissingPage } from './MissingPage';
import { parseSearch, stringifySearch } from './search';

const root = createRootRoute({
  component: Outlet,
  validateSearch: (raw: Record<string, unknown>) => raw as RawSearch,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('@/features/session/SignInPage'), 'SignInPage'),
});

/** Everything inside is for those who are signed in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    if ((await session.token()) === null) throw redirect({ to: '/login', search: { next: location.href } });
  },
  component: lazyRouteComponent(() => import('./AppLayout'), 'AppLayout'),
});

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/imports' });
  },
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/features/tasks/TasksPage'), 'TasksPage'),
});

const importWizard = createRoute({
  getParentRoute: () => shell,
  path: '/imports/new',
  component: lazyRouteComponent(() => import('@/features/imports/ImportPage'), 'ImportPage'),
});

const task = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('@/features/tasks/TaskPage'), 'TaskPage'),
});

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/orders',
  component: lazyRouteComponent(() => import('@/features/orders/OrdersPage'), 'OrdersPage'),
});

const customers = createRoute({
  getParentRoute: () => shell,
  path: '/customers',
  component: lazyRouteComponent(() => import('@/features/customers/CustomersPage'), 'CustomersPage'),
});

const enterprises = createRoute({
  getParentRoute: () => shell,
  path: '/enterprises',
  component: lazyRouteComponent(() => import('@/features/enterprises/EnterprisesPage'), 'EnterprisesPage'),
});

const warehouses = createRoute({
  getParentRoute: () => shell,
  path: '/warehouses',
  component: lazyRouteComponent(() => import('@/features/warehouses/WarehousesPage'), 'WarehousesPage'),
});

const strategies = createRoute({
  getParentRoute: () => shell,
  path: '/strategies',
  component: lazyRouteComponent(() => import('@/features/strategies/StrategiesPage'), 'StrategiesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    shell.addChildren([start, imports, importWizard, task, orders, customers, enterprises, warehouses, strategies]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
