import { IconBuildingStore } from '@tabler/icons-react';
import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'producers' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/producers',
    label: { vi: 'Chủ thể', en: 'Producers' },
    icon: IconBuildingStore,
    // For the desks: a producer has its own page.
    permission: ['commune-list.read', 'decision.read'],
  },
];
export const panels: readonly Panel[] = [
  {
    slot: 'home',
    permission: 'producer.register',
    component: lazyPage('producers', () =>
      import('./first-run-panel.tsx').then((panel) => panel.FirstRunPanel),
    ),
  },
];
