import { IconBasket, IconLeaf } from '@tabler/icons-react';
import { lazyPage } from '../../shell/routes.ts';
import type { NavigationItem, Panel } from '../feature.ts';

export const name = 'products' as const;
export const messages = {
  vi: () => import('./messages.vi.ts'),
  en: () => import('./messages.en.ts'),
};
export { routes } from './routes.ts';
export const navigation: readonly NavigationItem[] = [
  {
    to: '/my-products',
    label: { vi: 'Sản phẩm của tôi', en: 'My products' },
    icon: IconLeaf,
    permission: 'product.edit',
  },
  {
    to: '/products',
    label: { vi: 'Sản phẩm', en: 'Products' },
    icon: IconBasket,
    // For the desks: a producer has its own page.
    permission: ['commune-list.read', 'decision.read'],
  },
];
export const panels: readonly Panel[] = [
  {
    slot: 'home',
    permission: 'product.edit',
    component: lazyPage('products', () =>
      import('./my-products-panel.tsx').then((panel) => panel.MyProductsPanel),
    ),
  },
];
