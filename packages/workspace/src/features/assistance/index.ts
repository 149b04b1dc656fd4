import type { NavigationItem } from '../feature.ts';

// Who fills in for a producer, by whose leave. No page of its own: it stands on the producer's and in the filing.
export const name = 'assistance' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export const routes = [] as const;
export const navigation: readonly NavigationItem[] = [];
