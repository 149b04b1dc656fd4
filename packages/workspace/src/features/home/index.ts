import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'home' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export const routes = [] as const;
export const navigation: readonly NavigationItem[] = [];
export const panels: readonly Panel[] = [
  {
    slot: 'home',
    component: lazyPage('home', () => import('./waiting-panel.tsx').then((panel) => panel.WaitingPanel)),
  },
];
