import type { FeatureRoutes } from '../app.ts';
import { accountRoutes } from './accounts/routes.ts';
import { administrationRoutes } from './administration/routes.ts';
import { assistanceRoutes } from './assistance/routes.ts';
import { businessPlanRoutes } from './business-plans/routes.ts';
import { catalogueRoutes } from './catalogue/routes.ts';
import { certificateRoutes } from './certificates/routes.ts';
import { communeReviewRoutes } from './commune-review/routes.ts';
import { dossierVolumeRoutes } from './dossier-volume/routes.ts';
import { dossierRoutes } from './dossiers/routes.ts';
import { evaluationRoutes } from './evaluation/routes.ts';
import { fileRoutes } from './files/routes.ts';
import { ideaRoutes } from './ideas/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { installationRoutes } from './installation/routes.ts';
import { intakeRoutes } from './intake/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { paperRoutes } from './papers/routes.ts';
import { producerRoutes } from './producers/routes.ts';
import { productRoutes } from './products/routes.ts';
import { programmeRoutes } from './programme/routes.ts';
import { recognitionRoutes } from './recognition/routes.ts';
import { referenceRoutes } from './reference/routes.ts';
import { rubricRoutes } from './rubrics/routes.ts';
import { sitePhotoRoutes } from './site-photos/routes.ts';

/** Every feature's routes. A new feature is one folder and one line here. */
export const features: readonly FeatureRoutes[] = [
  accountRoutes,
  administrationRoutes,
  installationRoutes,
  dossierRoutes,
  dossierVolumeRoutes,
  communeReviewRoutes,
  sitePhotoRoutes,
  intakeRoutes,
  catalogueRoutes,
  referenceRoutes,
  programmeRoutes,
  rubricRoutes,
  fileRoutes,
  paperRoutes,
  producerRoutes,
  assistanceRoutes,
  productRoutes,
  ideaRoutes,
  businessPlanRoutes,
  importRoutes,
  evaluationRoutes,
  recognitionRoutes,
  certificateRoutes,
  noticeRoutes,
];
