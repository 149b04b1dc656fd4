import { createRoute } from '@tanstack/react-router';
import { type ListSearch, listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

export const dossiersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers',
  validateSearch: listSearch,
  beforeLoad: requires('dossier.read'),
  component: lazyPage('dossiers', () => import('./dossiers-page.tsx').then((page) => page.DossiersPage)),
});

/** Opens a draft; `?product=<id>` names the product, else it is asked. */
export const newDossierRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers/new',
  validateSearch: (search: ListSearch): { product?: string } =>
    typeof search.product === 'string' ? { product: search.product } : {},
  beforeLoad: requires('dossier.create'),
  component: lazyPage('dossiers', () => import('./new-dossier-page.tsx').then((page) => page.NewDossierPage)),
});

export const dossierRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers/$dossierId',
  beforeLoad: requires('dossier.read'),
  component: lazyPage('dossiers', () => import('./dossier-page.tsx').then((page) => page.DossierPage)),
});

/** A step of the guided filing; `#<place>` names a field, a criterion or a kind of paper on it. */
export const filingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/dossiers/$dossierId/$step',
  beforeLoad: requires('dossier.edit'),
  component: lazyPage('dossiers', () => import('./filing/filing-page.tsx').then((page) => page.FilingPage)),
});

export const routes = [dossiersRoute, newDossierRoute, dossierRoute, filingRoute] as const;
