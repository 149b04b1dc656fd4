import { IconSignature } from '@tabler/icons-react';
import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'home' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export const routes = [] as const;
/** The one thing that a leader comes for stands first, also in the bar of a phone. */
export const navigation: readonly NavigationItem[] = [
  {
    to: '/sign',
    label: { vi: 'Ký văn bản', en: 'Sign' },
    icon: IconSignature,
    permission: 'decision.sign',
  },
];
export const panels: readonly Panel[] = [
  {
    slot: 'home',
    component: lazyPage('home', () => import('./waiting-panel.tsx').then((panel) => panel.WaitingPanel)),
  },
];
