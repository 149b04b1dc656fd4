import type { FastifyRequest } from 'fastify';
import type { Session, SessionOrigin } from '../../platform/accounts/sessions.ts';
import { clientAddress } from '../../platform/http/client-address.ts';
import { Problem } from '../../platform/http/problem.ts';

/** The session of a request, also one that still owes its second factor. */
export function sessionOf(request: FastifyRequest): Session {
  if (!request.session) throw new Problem('sign-in-required');
  return request.session;
}

/** Where a request comes from, for the record of its session. */
export function originOf(request: FastifyRequest): SessionOrigin {
  return { ip: clientAddress(request), userAgent: request.headers['user-agent'] ?? null };
}
