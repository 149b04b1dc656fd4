import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

/** The version that the sender last saw, from `If-Match: "7"`. Answers 428 when it is missing or malformed. */
export function expectedVersion(request: FastifyRequest): number {
  const match = /^"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '');
  if (!match) throw new Problem('version-required');
  return Number(match[1]);
}

/** Sends the record's version along as its ETag. */
export function withVersion<T extends { version: number }>(reply: FastifyReply, record: T): T {
  reply.header('etag', `"${record.version}"`);
  return record;
}

/** Answers 412 with the current version when somebody else has changed the record since the sender read it. */
export function requireVersion(current: number, expected: number): void {
  if (current !== expected) throw new Problem('version-conflict', { facts: { currentVersion: current } });
}
