import { IconGavel, IconUsersGroup } from '@tabler/icons-react';
import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'evaluation' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/sessions',
    label: { vi: 'Phiên chấm', en: 'Sessions' },
    icon: IconGavel,
    permission: 'session.read',
  },
  {
    to: '/councils',
    label: { vi: 'Hội đồng', en: 'Councils' },
    icon: IconUsersGroup,
    permission: 'council.manage',
  },
];
export const panels: readonly Panel[] = [
  {
    slot: 'home',
    permission: 'session.read',
    component: lazyPage('evaluation', () =>
      import('./running-sessions.tsx').then((panel) => panel.RunningSessions),
    ),
  },
];
