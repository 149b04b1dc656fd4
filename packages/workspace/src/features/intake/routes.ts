import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const boardRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake',
  validateSearch: listSearch,
  beforeLoad: requires('dossier.accept', 'decision.read'),
  component: lazyPage('intake', () => import('./board-page.tsx').then((page) => page.BoardPage)),
});

const intakeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake/$dossierId',
  beforeLoad: requires('dossier.accept', 'decision.read'),
  component: lazyPage('intake', () => import('./intake-page.tsx').then((page) => page.IntakePage)),
});

export const routes = [boardRoute, intakeRoute] as const;
