import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../app.ts';
import { openToEverybody } from './guard.ts';

const dist = fileURLToPath(new URL('../../../../workspace/dist', import.meta.url));

/** What the build leaves in the page where the style elements of its component library take their nonce. */
const noncePlaceholder = '__CSP_NONCE__';

/** Serves the built workspace under `/app/`: hashed assets for ever, the page itself never from a cache. */
export async function registerWorkspace(app: App): Promise<void> {
  const file = path.join(dist, 'index.html');
  if (!existsSync(file)) return; // not built: the API and the public pages still serve
  const page = readFileSync(file, 'utf8');
  await app.register(async (scope) => {
    openToEverybody(scope);
    await scope.register(fastifyStatic, {
      root: dist,
      prefix: '/app/',
      wildcard: false,
      globIgnore: ['index.html'],
      index: false,
      cacheControl: false,
      setHeaders: (response, name) => {
        const lasting = name.includes('/assets/');
        response.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    const sendPage = async (_request: FastifyRequest, reply: FastifyReply) => {
      const nonce = randomBytes(16).toString('base64url');
      const policy = String(reply.getHeader('content-security-policy'));
      return reply
        .header('content-security-policy', policy.replace('style-src', `style-src 'nonce-${nonce}'`))
        .header('content-type', 'text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(page.replaceAll(noncePlaceholder, nonce));
    };
    // Every address from /app on (with or without a slash) is a page of the workspace's own router.
    scope.get('/app', sendPage);
    scope.get('/app/*', sendPage);
  });
}
