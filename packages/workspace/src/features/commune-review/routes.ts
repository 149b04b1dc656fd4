import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const inboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inbox',
  validateSearch: listSearch,
  beforeLoad: requires('dossier.receive', 'dossier.decline'),
  component: lazyPage('commune-review', () => import('./inbox-page.tsx').then((page) => page.InboxPage)),
});

const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/inbox/$dossierId',
  beforeLoad: requires('dossier.receive', 'dossier.decline'),
  component: lazyPage('commune-review', () => import('./review-page.tsx').then((page) => page.ReviewPage)),
});

const listsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lists',
  validateSearch: listSearch,
  beforeLoad: requires('commune-list.read'),
  component: lazyPage('commune-review', () => import('./lists-page.tsx').then((page) => page.ListsPage)),
});

const listRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/lists/$listId',
  beforeLoad: requires('commune-list.read'),
  component: lazyPage('commune-review', () => import('./list-page.tsx').then((page) => page.ListPage)),
});

export const routes = [inboxRoute, reviewRoute, listsRoute, listRoute] as const;
