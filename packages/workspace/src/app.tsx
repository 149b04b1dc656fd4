import { localStorageColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmProvider } from './components/confirm.tsx';
import type { Feature } from './features/feature.ts';
import { features } from './features/registry.ts';
import { ErrorPage, NotFoundPage } from './shell/error-pages.tsx';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { homeRoute, openRoute, rootRoute, signedInRoute } from './shell/routes.ts';
import { parseSearch, stringifySearch } from './shell/search.ts';
import { cssVariables, theme } from './theme/theme.ts';

const routes = (features as readonly Feature[]).flatMap((feature) => feature.routes);
const under = (parent: unknown) =>
  // The compiler knows every feature's routes by the union; where each hangs, only the route itself says.
  routes.filter((route) => route.options.getParentRoute?.() === parent) as unknown as FeatureRoutes;
type FeatureRoutes = (typeof features)[number]['routes'][number][];

const routeTree = rootRoute.addChildren([
  signedInRoute.addChildren([homeRoute, ...under(signedInRoute)]),
  openRoute.addChildren([...under(openRoute)]),
]);

/** The router over the pages of the shell and of all features. */
export function createWorkspaceRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/app',
    context: { queryClient, features },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWorkspaceRouter>;
  }
}

const Notifications = lazy(() =>
  import('@mantine/notifications').then((m) => ({ default: m.Notifications })),
);
const colorScheme = localStorageColorSchemeManager({ key: 'saolang:color-scheme' });

interface AppProps {
  readonly router: ReturnType<typeof createWorkspaceRouter>;
  readonly queryClient: QueryClient;
  /** The nonce of the page's content policy, for the styles that Mantine writes at run time. */
  readonly nonce: string;
}

/** The whole workspace. */
export function App({ router, queryClient, nonce }: AppProps) {
  const { t } = useTranslation();
  // Every cross that closes something has a name, that of a notice too.
  const close = t('action.close');
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, { components: { CloseButton: { defaultProps: { 'aria-label': close } } } }),
    [close],
  );
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queryClient}>
        <ConfirmProvider>
          <RouterProvider router={router} />
          <Suspense>
            {/* Over the header: below stand what is being worked on and, on small screens, the navigation. */}
            <Notifications position="top-center" />
          </Suspense>
        </ConfirmProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
