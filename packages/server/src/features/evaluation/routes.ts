import type { FeatureRoutes } from '../../app.ts';
import { registerCouncilRoutes } from './council-routes.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { registerSheetRoutes } from './sheet-routes.ts';

/** Councils, their sessions and the members' score sheets. */
export const evaluationRoutes: FeatureRoutes = (app, context) => {
  registerCouncilRoutes(app, context);
  registerSessionRoutes(app, context);
  registerSheetRoutes(app, context);
};
