import { IconFolders } from '@tabler/icons-react';
import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'dossiers' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/dossiers',
    label: { vi: 'Hồ sơ', en: 'Dossiers' },
    icon: IconFolders,
    permission: 'dossier.read',
  },
];
export const panels: readonly Panel[] = [
  {
    slot: 'home',
    permission: 'dossier.create',
    component: lazyPage('dossiers', () => import('./dossier-panel.tsx').then((panel) => panel.DossierPanel)),
  },
];
