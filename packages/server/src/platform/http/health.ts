import { sql } from 'kysely';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import type { App } from '../../app.ts';
import type { Context } from '../context.ts';
import { isLocal } from './client-address.ts';

/** `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: Prometheus text, for this machine only. */
export function registerHealth(app: App, context: Context): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  const config = { permission: 'public.read' } as const;
  const schema = { response: { 200: z.object({ status: z.literal('ok') }) }, tags: ['health'] };
  app.get('/healthz', { config, schema }, async () => ({ status: 'ok' as const }));
  app.get('/readyz', { config, schema }, async () => {
    await sql`SELECT 1`.execute(context.db);
    return { status: 'ok' as const };
  });
  app.get('/metrics', { config, schema: { hide: true } }, async (request, reply) => {
    if (!isLocal(request)) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
