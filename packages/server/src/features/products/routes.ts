import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { productColumns } from './product-columns.ts';
import {
  newProduct,
  product,
  productChange,
  productFilter,
  productPage,
  productParams,
  productQuery,
} from './schema.ts';
import * as service from './service.ts';

const tags = ['products'];

export const productRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/products',
    {
      config: { permission: 'product.read' },
      schema: {
        tags,
        summary: 'Products that I may read',
        querystring: productQuery,
        response: { 200: productPage },
      },
    },
    (request) => service.listProducts(context, actorOf(request), request.query),
  );

  app.get(
    '/api/products.xlsx',
    {
      config: { permission: 'product.read' },
      schema: { tags, summary: 'The same list as a spreadsheet', querystring: productFilter },
    },
    async (request, reply) => {
      const rows = await service.exportProducts(context, actorOf(request), request.query);
      return sendWorkbook(reply, 'san-pham', 'Sản phẩm', productColumns, rows);
    },
  );

  app.post(
    '/api/products',
    {
      config: { permission: 'product.edit' },
      schema: { tags, summary: 'Register a product', body: newProduct, response: { 201: product } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(withVersion(reply, await service.registerProduct(context, actorOf(request), request.body))),
  );

  app.get(
    '/api/products/:id',
    {
      config: { permission: 'product.read' },
      schema: { tags, summary: 'A product', params: productParams, response: { 200: product } },
    },
    async (request, reply) =>
      withVersion(reply, await service.readProduct(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/products/:id',
    {
      config: { permission: 'product.edit' },
      schema: {
        tags,
        summary: 'Change a product and its photos (If-Match)',
        params: productParams,
        body: productChange,
        response: { 200: product },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.editProduct(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );
};
