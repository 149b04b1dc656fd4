import { createRoute } from '@tanstack/react-router';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

/** The plan of an idea: written by its own people, read and answered by the commune. `#<code>` names a question. */
export const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ideas/$ideaId/plan',
  beforeLoad: requires('business-plan.read'),
  component: lazyPage('business-plans', () => import('./plan-page.tsx').then((page) => page.PlanPage)),
});

export const routes = [planRoute] as const;
