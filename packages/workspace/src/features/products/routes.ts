import { createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import { type ListSearch, listSearch } from '../../components/list-state.ts';
import { lazyPage, requires, signedInRoute } from '../../shell/routes.ts';

export const myProductsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/my-products',
  beforeLoad: requires('product.edit'),
  component: lazyPage('products', () => import('./my-products-page.tsx').then((page) => page.MyProductsPage)),
});

/** Products within the reach of a desk; a producer's own people are led to their own page. */
export const productsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/products',
  validateSearch: listSearch,
  beforeLoad: async (options) => {
    await requires('product.read')(options);
    const session = await options.context.queryClient.ensureQueryData(sessionQuery);
    if (session?.grants.every(({ role }) => role === 'producer-member'))
      throw redirect({ to: '/my-products' });
  },
  component: lazyPage('products', () => import('./products-page.tsx').then((page) => page.ProductsPage)),
});

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Registers a product: `?producer=<id>` says whose, `?idea=<id>` from which idea. */
export const newProductRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/products/new',
  validateSearch: (search: ListSearch): { producer?: string; idea?: string } => {
    const [producer, idea] = [textOf(search.producer), textOf(search.idea)];
    return { ...(producer === undefined ? {} : { producer }), ...(idea === undefined ? {} : { idea }) };
  },
  beforeLoad: requires('product.edit'),
  component: lazyPage('products', () => import('./new-product-page.tsx').then((page) => page.NewProductPage)),
});

export const productRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/products/$productId',
  beforeLoad: requires('product.read'),
  component: lazyPage('products', () => import('./product-page.tsx').then((page) => page.ProductPage)),
});

export const editProductRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/products/$productId/edit',
  beforeLoad: requires('product.edit'),
  component: lazyPage('products', () =>
    import('./edit-product-page.tsx').then((page) => page.EditProductPage),
  ),
});

export const routes = [
  myProductsRoute,
  productsRoute,
  newProductRoute,
  productRoute,
  editProductRoute,
] as const;
