import { IconArrowUpCircle, IconRubberStamp } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'recognition' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/decisions',
    label: { vi: 'Quyết định', en: 'Decisions' },
    icon: IconRubberStamp,
    permission: 'decision.read',
  },
  {
    to: '/upper-results',
    label: { vi: 'Cấp trên', en: 'Upper tier' },
    icon: IconArrowUpCircle,
    permission: 'upper-result.read',
  },
];
