import { IconUserCircle } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'accounts' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/account',
    label: { vi: 'Tài khoản của tôi', en: 'My account' },
    icon: IconUserCircle,
    place: 'account',
  },
];
