import type { NavigationItem } from '../feature.ts';

// The business plan of an idea. It is reached from its idea.
export const name = 'business-plans' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [];
