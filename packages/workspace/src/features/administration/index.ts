import { IconHistory, IconMailbox, IconShieldCheck, IconUsers } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'administration' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/accounts',
    label: { vi: 'Người dùng', en: 'Users' },
    icon: IconUsers,
    permission: 'account.administer',
  },
  {
    to: '/access-review',
    label: { vi: 'Rà soát quyền', en: 'Access review' },
    icon: IconShieldCheck,
    permission: 'access-review.read',
  },
  {
    to: '/outbox',
    label: { vi: 'Thư gửi đi', en: 'Outbox' },
    icon: IconMailbox,
    permission: 'outbox.read',
  },
  { to: '/audit', label: { vi: 'Nhật ký', en: 'Audit trail' }, icon: IconHistory, permission: 'audit.read' },
];
