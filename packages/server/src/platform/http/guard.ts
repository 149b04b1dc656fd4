import { mayEver, type Permission, permissions } from '@saolang/rulebook';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import type { App } from '../../app.ts';
import { actorOfSession, resolveSession, type Session, sessionCookie } from '../accounts/sessions.ts';
import type { Context } from '../context.ts';
import type { Actor } from './actor.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller needs to reach this route; which records, the service decides by scope. */
    permission?: Permission;
    /** What a page asks on its own: it does not count as somebody being there. */
    unattended?: true;
  }
  interface FastifyRequest {
    /** The signed-in person, or null. Use `actorOf(request)` where the route needs one. */
    actor: Actor | null;
    /** The session behind the cookie, also while its second factor is still owed: only for the account's own routes. */
    session: Session | null;
  }
  interface FastifyInstance {
    /** Every registered route with its permission. */
    guardedRoutes(): GuardedRoute[];
  }
}

/** Routes as registered, with the permission each declares: the test of the permission table walks it. */
export interface GuardedRoute {
  readonly method: string;
  readonly url: string;
  readonly permission: Permission;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The signed-in person of a request whose permission demands one. */
export function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new Problem('sign-in-required');
  return request.actor;
}

/** Marks the routes that a library registers in this scope as public: it cannot declare a permission itself. */
export function openToEverybody(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.config = { ...route.config, permission: 'public.read' };
  });
}

/**
 * Denies by default: the application does not start with a route that has no entry in the permission table; a
 * request without the permission is answered 401 or 403 before its body is read.
 */
export function registerGuard(app: App, context: Context): void {
  const routes: RouteOptions[] = [];
  app.decorate('guardedRoutes', () => routes.flatMap(guardedRoute));
  app.decorateRequest('actor', null);
  app.decorateRequest('session', null);
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  app.addHook('onReady', async () => {
    routes.forEach(guardedRoute);
  });

  app.addHook('onRequest', async (request) => {
    if (request.is404) return;
    const { permission, unattended } = request.routeOptions.config;
    if (!permission) throw new Problem('forbidden');
    const holders = permissions[permission];
    const token = request.cookies[sessionCookie];
    if (token && (holders !== 'anyone' || request.url.startsWith('/api/'))) {
      request.session = await resolveSession(context, token, { unattended });
      request.actor = request.session && actorOfSession(request.session);
    }
    // Another site can send a form with our cookie along, but not this header.
    if (!safeMethods.has(request.method) && request.headers['x-requested-with'] !== 'saolang') {
      throw new Problem('cross-site-request');
    }
    if (holders === 'anyone') return;
    if (request.session && !request.actor) throw new Problem('second-factor-required');
    const actor = actorOf(request);
    if (!mayEver(permission, actor.grants)) throw new Problem('forbidden');
  });
}

function guardedRoute(route: RouteOptions): GuardedRoute[] {
  const permission = route.config?.permission;
  if (!permission || !(permission in permissions)) {
    throw new Error(`The route ${route.method} ${route.url} declares no permission of the table`);
  }
  return [route.method].flat().map((method) => ({ method, url: route.url, permission }));
}
