import type { NavigationItem } from '../feature.ts';

// Photos that the commune takes at the producer's place. No page of its own: they stand beside the matter they speak for.
export const name = 'site-photos' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export const routes = [] as const;
export const navigation: readonly NavigationItem[] = [];
