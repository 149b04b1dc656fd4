import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const packsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rubrics',
  validateSearch: listSearch,
  beforeLoad: requires('rubric-pack.read'),
  component: lazyPage('rubrics', () => import('./packs-page.tsx').then((page) => page.PacksPage)),
});

const newPackRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rubrics/new',
  beforeLoad: requires('rubric-pack.propose'),
  component: lazyPage('rubrics', () => import('./new-pack-page.tsx').then((page) => page.NewPackPage)),
});

const packRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rubrics/$packId',
  beforeLoad: requires('rubric-pack.read'),
  component: lazyPage('rubrics', () => import('./pack-page.tsx').then((page) => page.PackPage)),
});

const doubtsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rubric-doubts',
  validateSearch: listSearch,
  beforeLoad: requires('rubric-doubt.read'),
  component: lazyPage('rubrics', () => import('./doubts-page.tsx').then((page) => page.DoubtsPage)),
});

export const routes = [packsRoute, newPackRoute, packRoute, doubtsRoute] as const;
