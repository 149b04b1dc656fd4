import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';

/**
 * Which of the addresses that a request came through are proxies of ours: so many from the connection backwards, or
 * those of the networks named. A number given to Fastify itself trusts nobody.
 */
export function trusted(proxies: Config['trustProxy']) {
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : [...proxies];
}

/** Where a request comes from. What a proxy passes on that is no address counts for nothing. */
export function clientAddress({ ip, socket }: FastifyRequest): string {
  const address = isIP(ip) ? ip : (socket.remoteAddress ?? '::');
  return address.split('%')[0] ?? address;
}

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip'];

/** Whether the request was made on this machine itself, by nobody whom a proxy has brought. */
export function isLocal({ headers, socket }: FastifyRequest): boolean {
  return (
    loopback.includes(socket.remoteAddress ?? '') && proxyHeaders.every((name) => headers[name] === undefined)
  );
}
