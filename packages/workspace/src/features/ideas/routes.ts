import { createRoute } from '@tanstack/react-router';
import { type ListSearch, listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

export const ideasRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ideas',
  validateSearch: listSearch,
  beforeLoad: requires('idea.read'),
  component: lazyPage('ideas', () => import('./ideas-page.tsx').then((page) => page.IdeasPage)),
});

/** Registers an idea: `?producer=<id>` says whose. */
export const newIdeaRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ideas/new',
  validateSearch: (search: ListSearch): { producer?: string } =>
    typeof search.producer === 'string' ? { producer: search.producer } : {},
  beforeLoad: requires('idea.edit'),
  component: lazyPage('ideas', () => import('./new-idea-page.tsx').then((page) => page.NewIdeaPage)),
});

/** An idea: read by the desks, changed by its own people. */
export const ideaRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ideas/$ideaId',
  beforeLoad: requires('idea.read'),
  component: lazyPage('ideas', () => import('./idea-page.tsx').then((page) => page.IdeaPage)),
});

export const routes = [ideasRoute, newIdeaRoute, ideaRoute] as const;
