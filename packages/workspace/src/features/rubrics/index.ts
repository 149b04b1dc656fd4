import { IconHelpHexagon, IconListDetails } from '@tabler/icons-react';
import type { NavigationItem } from '../feature.ts';

export const name = 'rubrics' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/rubrics',
    label: { vi: 'Bộ tiêu chí', en: 'Rubrics' },
    icon: IconListDetails,
    permission: 'rubric-pack.read',
  },
  {
    to: '/rubric-doubts',
    label: { vi: 'Điểm cần làm rõ', en: 'Doubts' },
    icon: IconHelpHexagon,
    permission: 'rubric-doubt.read',
  },
];
