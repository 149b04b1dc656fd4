import { IconBulb } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'ideas' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/ideas',
    label: { vi: 'Ý tưởng', en: 'Ideas' },
    icon: IconBulb,
    // For the desks: a producer finds its own among its products.
    permission: ['commune-list.read', 'decision.read'],
  },
];
