import { createRoute } from '@tanstack/react-router';
import { listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

const certificatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/certificates',
  validateSearch: listSearch,
  beforeLoad: requires('certificate.read'),
  component: lazyPage('certificates', () =>
    import('./certificates-page.tsx').then((page) => page.CertificatesPage),
  ),
});

const certificateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/certificates/$certificateId',
  beforeLoad: requires('certificate.read'),
  component: lazyPage('certificates', () =>
    import('./certificate-page.tsx').then((page) => page.CertificatePage),
  ),
});

export const routes = [certificatesRoute, certificateRoute] as const;
