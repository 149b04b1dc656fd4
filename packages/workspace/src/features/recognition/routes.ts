import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const decisionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/decisions',
  validateSearch: listSearch,
  beforeLoad: requires('decision.read'),
  component: lazyPage('recognition', () => import('./decisions-page.tsx').then((page) => page.DecisionsPage)),
});

const newDecisionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/decisions/new',
  validateSearch: listSearch,
  beforeLoad: requires('decision.draft'),
  component: lazyPage('recognition', () =>
    import('./new-decision-page.tsx').then((page) => page.NewDecisionPage),
  ),
});

const decisionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/decisions/$decisionId',
  beforeLoad: requires('decision.read'),
  component: lazyPage('recognition', () => import('./decision-page.tsx').then((page) => page.DecisionPage)),
});

const signRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sign',
  beforeLoad: requires('decision.sign'),
  component: lazyPage('recognition', () => import('./sign-page.tsx').then((page) => page.SignPage)),
});

const upperResultsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/upper-results',
  validateSearch: listSearch,
  beforeLoad: requires('upper-result.read'),
  component: lazyPage('recognition', () =>
    import('./upper-results-page.tsx').then((page) => page.UpperResultsPage),
  ),
});

const upperResultRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/upper-results/$resultId',
  beforeLoad: requires('upper-result.read'),
  component: lazyPage('recognition', () =>
    import('./upper-result-page.tsx').then((page) => page.UpperResultPage),
  ),
});

export const routes = [
  decisionsRoute,
  newDecisionRoute,
  decisionRoute,
  signRoute,
  upperResultsRoute,
  upperResultRoute,
] as const;
