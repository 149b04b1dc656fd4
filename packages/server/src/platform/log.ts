import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The program's log: one JSON object a line on standard output. What could sign somebody in or name a private
 * person is cut out before it is written.
 */
export function createLog(level: string): Log {
  return pino({
    level,
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
  });
}
