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

const workbench = createRoute({
  getParentRoute: () => shell,
  path: '/workbench',
  component: lazyRouteComponent(() => import('@/features/workbench/WorkbenchPage'), 'WorkbenchPage'),
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

const windowRoute = createRoute({
  getParentRoute: () => shell,
  path: '/window',
  component: lazyRouteComponent(() => import('@/features/window/WindowPage'), 'WindowPage'),
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

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/features/settings/SettingsPage'), 'SettingsPage'),
});

const entry = createRoute({
  getParentRoute: () => shell,
  path: '/tasks/$taskId/entry',
  component: lazyRouteComponent(() => import('@/features/entry/EntryPage'), 'EntryPage'),
});

const onboarding = createRoute({
  getParentRoute: () => shell,
  path: '/onboarding',
  component: lazyRouteComponent(() => import('@/features/onboarding/OnboardingPage'), 'OnboardingPage'),
});

const application = createRoute({
  getParentRoute: () => shell,
  path: '/onboarding/$enterpriseId/application',
  component: lazyRouteComponent(() => import('@/features/onboarding/ApplicationPage'), 'ApplicationPage'),
});

const dictionary = createRoute({
  getParentRoute: () => shell,
  path: '/dictionary',
  component: lazyRouteComponent(() => import('@/features/dictionary/DictionaryPage'), 'DictionaryPage'),
});

const devices = createRoute({
  getParentRoute: () => shell,
  path: '/devices',
  component: lazyRouteComponent(() => import('@/features/devices/DevicesPage'), 'DevicesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    shell.addChildren([
      start,
      workbench,
      imports,
      importWizard,
      task,
      entry,
      orders,
      windowRoute,
      customers,
      enterprises,
      warehouses,
      strategies,
      onboarding,
      application,
      dictionary,
      devices,
      settings,
    ]),
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
