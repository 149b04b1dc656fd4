import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import { lazyPage, openRoute, signedInRoute } from '../../shell/routes.ts';

/** Signing in: the password, then the step that the session still owes. */
const signInRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string; sso?: string } => ({
    ...(typeof search.next === 'string' && { next: search.next }),
    ...(typeof search.sso === 'string' && { sso: search.sso }),
  }),
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session?.secondFactor === 'none') throw redirect({ to: '/' });
  },
  component: lazyPage('accounts', () => import('./sign-in-page.tsx').then((page) => page.SignInPage)),
});

const signUpRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/sign-up',
  component: lazyPage('accounts', () => import('./sign-up-page.tsx').then((page) => page.SignUpPage)),
});

const forgottenPasswordRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/forgotten-password',
  component: lazyPage('accounts', () =>
    import('./forgotten-password-page.tsx').then((page) => page.ForgottenPasswordPage),
  ),
});

const passwordResetRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/password-resets/$token',
  component: lazyPage('accounts', () =>
    import('./reset-password-page.tsx').then((page) => page.ResetPasswordPage),
  ),
});

const invitationRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/invitations/$token',
  component: lazyPage('accounts', () => import('./invitation-page.tsx').then((page) => page.InvitationPage)),
});

const addressRoute = createRoute({
  getParentRoute: () => openRoute,
  path: '/addresses/$token',
  component: lazyPage('accounts', () =>
    import('./confirm-address-page.tsx').then((page) => page.ConfirmAddressPage),
  ),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/account',
  component: lazyPage('accounts', () => import('./my-account-page.tsx').then((page) => page.MyAccountPage)),
});

export const routes = [
  signInRoute,
  signUpRoute,
  forgottenPasswordRoute,
  passwordResetRoute,
  invitationRoute,
  addressRoute,
  accountRoute,
] as const;
