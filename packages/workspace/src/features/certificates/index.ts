import { IconCertificate } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'certificates' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/certificates',
    label: { vi: 'Chứng nhận', en: 'Certificates' },
    icon: IconCertificate,
    permission: 'certificate.read',
  },
];
