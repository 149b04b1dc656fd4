import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts',
  validateSearch: listSearch,
  beforeLoad: requires('account.administer'),
  component: lazyPage('administration', () =>
    import('./accounts-page.tsx').then((page) => page.AccountsPage),
  ),
});

const inviteRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/invite',
  beforeLoad: requires('account.administer'),
  component: lazyPage('administration', () => import('./invite-page.tsx').then((page) => page.InvitePage)),
});

const accountDetailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/accounts/$accountId',
  beforeLoad: requires('account.administer'),
  component: lazyPage('administration', () => import('./account-page.tsx').then((page) => page.AccountPage)),
});

const accessReviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/access-review',
  validateSearch: listSearch,
  beforeLoad: requires('access-review.read'),
  component: lazyPage('administration', () =>
    import('./access-review-page.tsx').then((page) => page.AccessReviewPage),
  ),
});

const outboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/outbox',
  validateSearch: listSearch,
  beforeLoad: requires('outbox.read'),
  component: lazyPage('administration', () => import('./outbox-page.tsx').then((page) => page.OutboxPage)),
});

const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit',
  validateSearch: listSearch,
  beforeLoad: requires('audit.read'),
  component: lazyPage('administration', () => import('./audit-page.tsx').then((page) => page.AuditPage)),
});

export const routes = [
  accountsRoute,
  inviteRoute,
  accountDetailRoute,
  accessReviewRoute,
  outboxRoute,
  auditRoute,
] as const;
