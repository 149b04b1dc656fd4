import { IconLayoutKanban } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'intake' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/intake',
    label: { vi: 'Tiếp nhận', en: 'Intake' },
    icon: IconLayoutKanban,
    permission: ['dossier.accept', 'decision.read'],
  },
];
