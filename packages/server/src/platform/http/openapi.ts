import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from '../../app.ts';
import type { Context } from '../context.ts';
import { openToEverybody } from './guard.ts';

/** OpenAPI 3.1 from the zod schemas at `/api/openapi.json`, browsable at `/api/docs`. */
export async function registerOpenApi(app: App, context: Context): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sao Làng',
        version: '0.1.0',
        description:
          'Chương trình Mỗi xã một sản phẩm (OCOP): từ đăng ký đến giấy chứng nhận. ' +
          'The One Commune One Product programme: from registration to certificate.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: context.config.publicUrl }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(async (scope) => {
    openToEverybody(scope);
    await scope.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
  });
  const config = { permission: 'public.read' } as const;
  app.get('/api/openapi.json', { config, schema: { hide: true } }, async () => app.swagger());
}
