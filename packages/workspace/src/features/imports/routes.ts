import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

export const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  validateSearch: listSearch,
  beforeLoad: requires('register.import'),
  component: lazyPage('imports', () => import('./imports-page.tsx').then((page) => page.ImportsPage)),
});

export const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports/$importId',
  validateSearch: listSearch,
  beforeLoad: requires('register.import'),
  component: lazyPage('imports', () => import('./import-page.tsx').then((page) => page.ImportPage)),
});

export const routes = [importsRoute, importRoute] as const;
