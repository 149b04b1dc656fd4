import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const councilsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/councils',
  validateSearch: listSearch,
  beforeLoad: requires('council.read'),
  component: lazyPage('evaluation', () => import('./councils-page.tsx').then((page) => page.CouncilsPage)),
});

const newCouncilRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/councils/new',
  beforeLoad: requires('council.manage'),
  component: lazyPage('evaluation', () =>
    import('./council-form-page.tsx').then((page) => page.NewCouncilPage),
  ),
});

const councilRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/councils/$councilId',
  beforeLoad: requires('council.read'),
  component: lazyPage('evaluation', () => import('./council-page.tsx').then((page) => page.CouncilPage)),
});

const sessionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sessions',
  validateSearch: listSearch,
  beforeLoad: requires('session.read'),
  component: lazyPage('evaluation', () => import('./sessions-page.tsx').then((page) => page.SessionsPage)),
});

const sessionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sessions/$sessionId',
  beforeLoad: requires('session.read'),
  component: lazyPage('evaluation', () => import('./session-page.tsx').then((page) => page.SessionPage)),
});

const whatIfRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sessions/$sessionId/what-if',
  validateSearch: listSearch,
  beforeLoad: requires('what-if.read'),
  component: lazyPage('evaluation', () => import('./what-if-page.tsx').then((page) => page.WhatIfPage)),
});

const sheetRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/score-sheets/$sheetId',
  beforeLoad: requires('sheet.score'),
  component: lazyPage('evaluation', () => import('./sheet-page.tsx').then((page) => page.SheetPage)),
});

export const routes = [
  councilsRoute,
  newCouncilRoute,
  councilRoute,
  sessionsRoute,
  sessionRoute,
  whatIfRoute,
  sheetRoute,
] as const;
