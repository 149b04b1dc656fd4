import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { roleCodes } from '@saolang/rulebook';
import type { FastifyRequest, InjectOptions } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { freshAddress } from '../../test/accounts.ts';
import { anonymous, createTestApp, type Person } from '../../test/app.ts';
import { type Allowed, routeTable } from '../../test/route-table.ts';

const { app, person } = await createTestApp();

/** The line of the table for a route. The built workspace's files and the API's handbook are one line each. */
function lineOf({ method, url }: { method: string; url: string }): string {
  return `${method} ${url === '/app' || url.startsWith('/app/') ? '/app/*' : url}`;
}

const routes = app.guardedRoutes().filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
const lines = [...new Set(routes.map(lineOf))];

/** Who comes to a route: nobody signed in, somebody without a role, and one person for each role. */
const viewers = ['anonymous', 'without-role', ...roleCodes] as const;
type Viewer = (typeof viewers)[number];

const people = new Map<Viewer, Person>();
const newPerson = (viewer: Exclude<Viewer, 'anonymous'>) =>
  viewer === 'without-role' ? person() : person({ role: viewer });

function allowedViewers(allowed: Allowed): readonly Viewer[] {
  if (allowed === 'anyone') return viewers;
  if (allowed === 'signed-in') return viewers.filter((viewer) => viewer !== 'anonymous');
  return viewers.filter((viewer) => (allowed as readonly string[]).includes(viewer));
}

const reached = new Set<unknown>();
const handlerStarts = 'tracing:fastify.request.handler:start';
const noteHandler = (message: unknown) => {
  reached.add((message as { request: FastifyRequest }).request.headers['x-attempt']);
};
subscribe(handlerStarts, noteHandler);
afterAll(() => {
  unsubscribe(handlerStarts, noteHandler);
});

async function headersOf(viewer: Viewer, method: string) {
  if (viewer === 'anonymous') return anonymous;
  // A request that ends sessions must not end the one that other requests come with.
  if (method === 'DELETE') return (await newPerson(viewer)).headers;
  const known = people.get(viewer) ?? (await newPerson(viewer));
  people.set(viewer, known);
  return known.headers;
}

/** Whether the guard lets somebody through: to the handler, or at least to the checking of what was sent. */
async function isLetThrough(viewer: Viewer, method: string, url: string): Promise<boolean> {
  const attempt = crypto.randomUUID();
  const response = await app.inject({
    method: method as NonNullable<InjectOptions['method']>,
    url: url.replace(/:\w+|\*/g, 'x'),
    headers: { ...(await headersOf(viewer, method)), 'x-attempt': attempt },
    remoteAddress: freshAddress(),
  });
  return reached.has(attempt) || (response.statusCode !== 401 && response.statusCode !== 403);
}

describe('the guard', () => {
  test.each(lines)('%s', async (line) => {
    const allowed = routeTable[line];
    if (allowed === undefined) expect.fail(`Write down in test/route-table.ts who may reach ${line}`);
    const [method = '', url = ''] = line.split(' ');
    const through: Viewer[] = [];
    for (const viewer of viewers) if (await isLetThrough(viewer, method, url)) through.push(viewer);
    expect(through).toEqual(allowedViewers(allowed));
  });

  test('has no line of the table left without a route', () => {
    const built = lines.includes('GET /app/*') ? [] : ['GET /app/*'];
    expect(Object.keys(routeTable).filter((line) => ![...lines, ...built].includes(line))).toEqual([]);
  });

  test('refuses every change that does not carry the header which other sites cannot send', async () => {
    const { headers } = await person();
    const changes = routes.filter(({ method }) => method !== 'GET');
    for (const { method, url } of changes) {
      const response = await app.inject({
        method: method as NonNullable<InjectOptions['method']>,
        url: url.replace(/:\w+|\*/g, 'x'),
        headers: { cookie: headers.cookie },
        remoteAddress: freshAddress(),
      });
      expect(response.json().code, `${method} ${url}`).toBe('cross-site-request');
    }
  });
});
