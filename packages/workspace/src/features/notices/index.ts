import { IconBell, IconBellCog } from '@tabler/icons-react';
import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'notices' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/notices',
    label: { vi: 'Thông báo', en: 'Notices' },
    icon: IconBell,
    place: 'account',
  },
  {
    to: '/notices/preferences',
    label: { vi: 'Cách nhận thông báo', en: 'How I am told' },
    icon: IconBellCog,
    place: 'account',
  },
];
export const panels: readonly Panel[] = [
  { slot: 'header', component: lazyPage('notices', () => import('./bell.tsx').then((panel) => panel.Bell)) },
];
