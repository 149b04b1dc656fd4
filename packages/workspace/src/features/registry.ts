import * as accounts from './accounts/index.ts';
import * as administration from './administration/index.ts';
import * as assistance from './assistance/index.ts';
import * as businessPlans from './business-plans/index.ts';
import * as certificates from './certificates/index.ts';
import * as communeReview from './commune-review/index.ts';
import * as dossierView from './dossier-view/index.ts';
import * as dossiers from './dossiers/index.ts';
import * as evaluation from './evaluation/index.ts';
import type { Feature } from './feature.ts';
import * as home from './home/index.ts';
import * as ideas from './ideas/index.ts';
import * as imports from './imports/index.ts';
import * as intake from './intake/index.ts';
import * as notices from './notices/index.ts';
import * as papers from './papers/index.ts';
import * as producers from './producers/index.ts';
import * as products from './products/index.ts';
import * as programme from './programme/index.ts';
import * as recognition from './recognition/index.ts';
import * as rubrics from './rubrics/index.ts';
import * as sitePhotos from './site-photos/index.ts';

// A new feature is one folder, one import (`import * as dossiers from './dossiers/index.ts';`) and its name in this
// list. The order is the order of the navigation.
export const features = [
  home,
  communeReview,
  sitePhotos,
  intake,
  products,
  dossiers,
  dossierView,
  papers,
  producers,
  assistance,
  imports,
  ideas,
  businessPlans,
  evaluation,
  recognition,
  certificates,
  rubrics,
  programme,
  notices,
  accounts,
  administration,
] as const satisfies readonly Feature[];

type Registered = (typeof features)[number];
type MessagesOf<F> = F extends { messages: { vi: () => Promise<{ messages: infer M }> } } ? M : never;

/** The catalogues of all features by namespace: what types the keys of `t`. */
export type FeatureMessages = { readonly [F in Registered as NameOf<F>]: MessagesOf<F> };
type NameOf<F> = F extends { name: infer N extends string } ? N : never;
