import type { NavigationItem } from '../feature.ts';

// A dossier as others than its producer read it. No page of its own: the desks put it on theirs.
export const name = 'dossier-view' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export const routes = [] as const;
export const navigation: readonly NavigationItem[] = [];
