import { IconFileCertificate } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'papers' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/my-papers',
    label: { vi: 'Giấy tờ của tôi', en: 'My papers' },
    icon: IconFileCertificate,
    permission: 'paper.read',
  },
];
