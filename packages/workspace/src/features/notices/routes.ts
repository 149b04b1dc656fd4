import { createRoute } from '@tanstack/react-router';
import type { ListSearch } from '../../components/list-state.ts';
import { lazyPage, signedInRoute } from '../../shell/routes.ts';

/** What somebody has been told: `?unread=true` leaves out what has been read. */
const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices',
  validateSearch: (search: ListSearch): { unread?: 'true' } =>
    String(search.unread) === 'true' ? { unread: 'true' } : {},
  component: lazyPage('notices', () => import('./notices-page.tsx').then((page) => page.NoticesPage)),
});

const preferencesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notices/preferences',
  component: lazyPage('notices', () => import('./preferences-page.tsx').then((page) => page.PreferencesPage)),
});

export const routes = [noticesRoute, preferencesRoute] as const;
