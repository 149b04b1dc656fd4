import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import i18next from 'i18next';
import type { ComponentType } from 'react';
import { ApiError } from '../api/errors.ts';
import { can, type Permission, sessionQuery } from '../api/session.ts';
import type { Feature } from '../features/feature.ts';
import { ErrorPage, NotFoundPage } from './error-pages.tsx';
import { Layout } from './layout.tsx';
import { OpenLayout } from './open-layout.tsx';

/** What every route can reach. */
export interface RouterContext {
  readonly queryClient: QueryClient;
  readonly features: readonly Feature[];
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

/**
 * The parent of every page that needs a signed-in person: sends others to sign in, then back. A session that still
 * owes its second factor goes there too; the sign-in page shows the step that is owed.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session?.secondFactor !== 'none')
      throw redirect({ to: '/sign-in' as string, search: { next: location.href } as never });
    return { session };
  },
  component: Layout,
  errorComponent: ErrorPage,
});

/** The parent of the pages for people who are not signed in: sign-in, invitation, password reset. */
export const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'open',
  component: OpenLayout,
});

/** The start page: what waits for the signed-in person. */
export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});

/**
 * A page whose code and messages are fetched when it is first opened:
 * `component: lazyPage('dossiers', () => import('./dossier-page.tsx').then((page) => page.DossierPage))`.
 */
export function lazyPage(namespace: string, load: () => Promise<ComponentType>) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), i18next.loadNamespaces(namespace)]);
    return { default: page };
  });
}

/** For a route's `beforeLoad`: shows the page "no permission" to who holds none of these permissions. */
export function requires(...permissions: readonly Permission[]) {
  return async ({ context }: { context: RouterContext }): Promise<void> => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!permissions.some((permission) => can(session, permission))) {
      throw new ApiError({ status: 403, code: 'forbidden' });
    }
  };
}
