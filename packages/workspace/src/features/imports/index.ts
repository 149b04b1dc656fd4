import { IconTableImport } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'imports' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/imports',
    label: { vi: 'Nhập từ Excel', en: 'Import from Excel' },
    icon: IconTableImport,
    permission: 'register.import',
  },
];
