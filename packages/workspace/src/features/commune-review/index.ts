import { IconInbox, IconListCheck } from '@tabler/icons-react';
import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'commune-review' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/inbox',
    label: { vi: 'Hồ sơ đến', en: 'Inbox' },
    icon: IconInbox,
    permission: ['dossier.receive', 'dossier.decline'],
  },
  {
    to: '/lists',
    label: { vi: 'Danh sách', en: 'Lists' },
    icon: IconListCheck,
    permission: 'commune-list.read',
  },
];
export const panels: readonly Panel[] = [
  {
    slot: 'home',
    permission: ['dossier.receive', 'dossier.decline'],
    component: lazyPage('commune-review', () =>
      import('./inbox-panel.tsx').then((panel) => panel.InboxPanel),
    ),
  },
];
