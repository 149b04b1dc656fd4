import type { FeatureRoutes } from '../../app.ts';
import { doubtRoutes } from './doubt-routes.ts';
import { packRoutes } from './pack-routes.ts';

/** Versions of the sheets and the doubts about them. */
export const rubricRoutes: FeatureRoutes = async (app, context) => {
  await packRoutes(app, context);
  await doubtRoutes(app, context);
};
