import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { features } from './features/registry.ts';
import type { Context } from './platform/context.ts';
import { clientAddress, trusted } from './platform/http/client-address.ts';
import { registerErrorHandling } from './platform/http/error-handler.ts';
import { registerGuard } from './platform/http/guard.ts';
import { registerHealth } from './platform/http/health.ts';
import { registerOpenApi } from './platform/http/openapi.ts';
import { registerWorkspace } from './platform/http/workspace.ts';
import type { Log } from './platform/log.ts';

/** The application, its routes typed by their zod schemas. */
export type App = FastifyInstance<Server, IncomingMessage, ServerResponse, Log, ZodTypeProvider>;

/** A feature's routes: registered under their own absolute paths. */
export type FeatureRoutes = (app: App, context: Context) => void | Promise<void>;

interface AppOptions {
  /** Answer 503 while the event loop lags. Not where the only client is this very process. */
  readonly shedLoad?: boolean;
}

/** Builds the whole HTTP application on a context; it does not listen yet. */
export async function buildApp(context: Context, { shedLoad = true }: AppOptions = {}): Promise<App> {
  const { config } = context;
  const app = Fastify({
    loggerInstance: context.log,
    trustProxy: trusted(config.trustProxy),
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
    requestIdHeader: false,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrorHandling(app);

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        upgradeInsecureRequests: config.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(compress, { global: true, threshold: 1024 });
  // A whole council in one hall comes from one address.
  await app.register(rateLimit, {
    global: true,
    max: 6000,
    timeWindow: '1 minute',
    keyGenerator: clientAddress,
  });
  if (shedLoad) await app.register(underPressure, { maxEventLoopDelay: 2000, retryAfter: 5 });
  await registerOpenApi(app, context);
  registerGuard(app, context);
  registerHealth(app, context);
  for (const routes of features) {
    await app.register(async (scope) => routes(scope as unknown as App, context));
  }
  await registerWorkspace(app);
  return app;
}
