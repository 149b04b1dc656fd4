import { IconCalendarCog } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'programme' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/programme',
    label: { vi: 'Chu trình', en: 'Cycles' },
    icon: IconCalendarCog,
    permission: ['cycle.manage', 'agency.manage'],
  },
];
