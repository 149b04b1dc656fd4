import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const programmeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/programme',
  validateSearch: listSearch,
  beforeLoad: requires('cycle.manage', 'agency.manage'),
  component: lazyPage('programme', () => import('./programme-page.tsx').then((page) => page.ProgrammePage)),
});

export const routes = [programmeRoute] as const;
