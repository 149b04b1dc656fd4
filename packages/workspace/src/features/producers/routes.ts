import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

export const producersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/producers',
  validateSearch: listSearch,
  beforeLoad: requires('producer.read'),
  component: lazyPage('producers', () => import('./producers-page.tsx').then((page) => page.ProducersPage)),
});

export const newProducerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/producers/new',
  beforeLoad: requires('producer.register'),
  component: lazyPage('producers', () =>
    import('./new-producer-page.tsx').then((page) => page.NewProducerPage),
  ),
});

export const producerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/producers/$producerId',
  beforeLoad: requires('producer.read'),
  component: lazyPage('producers', () => import('./producer-page.tsx').then((page) => page.ProducerPage)),
});

export const editProducerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/producers/$producerId/edit',
  beforeLoad: requires('producer.edit'),
  component: lazyPage('producers', () =>
    import('./edit-producer-page.tsx').then((page) => page.EditProducerPage),
  ),
});

export const routes = [producersRoute, newProducerRoute, producerRoute, editProducerRoute] as const;
