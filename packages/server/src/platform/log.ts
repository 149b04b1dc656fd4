import type { FastifyRequest } from 'fastify';
import { type DestinationStream, type Logger, pino } from 'pino';
import { withoutTokens } from './accounts/link-tokens.ts';

export type Log = Logger;

/**
 * The program's log: one JSON object a line on standard output. What could sign somebody in or name a private
 * person is cut out before it is written.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    serializers: { req: requestEntry },
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        'res.headers["set-cookie"]',
        '*.password',
        '*.token',
        '*.secret',
      ],
      censor: '…',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A request without its query, which holds what people search for and the codes of single sign-on. */
function requestEntry({ method, url, host, ip, socket }: FastifyRequest) {
  const path = withoutTokens(url.split('?')[0] ?? '');
  return { method, url: path, host, remoteAddress: ip, remotePort: socket.remotePort };
}
