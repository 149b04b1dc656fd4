import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

export const papersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-papers',
  validateSearch: listSearch,
  beforeLoad: requires('paper.read'),
  component: lazyPage('papers', () => import('./papers-page.tsx').then((page) => page.PapersPage)),
});
export const routes = [papersRoute] as const;
