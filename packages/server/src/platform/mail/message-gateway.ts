import { createHmac } from 'node:crypto';
import type { MessageGatewayConfig } from '../config.ts';
import { type Deliver, RefusedForGood } from './send-outbox.ts';

/** How long a gateway may keep silent, in milliseconds. */
const patience = 15_000;

/**
 * What a gateway compares with the header `x-saolang-signature`: HMAC-SHA256 over the time and the body, in hex.
 *
 * @param at seconds since 1970, as in the header `x-saolang-timestamp`
 */
export const signatureOf = (secret: string, at: number, body: string): string =>
  createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');

/** The way to the gateway of SMS or Zalo of the settings, as docs/message-gateway.md describes it. */
export function gatewayDelivery({ url, secret }: MessageGatewayConfig): Deliver {
  return async ({ id, to, text }) => {
    const body = JSON.stringify({ id, phone: to, text });
    const at = Math.floor(Date.now() / 1000);
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
      headers: {
        'content-type': 'application/json',
        'x-saolang-timestamp': String(at),
        'x-saolang-signature': `sha256=${signatureOf(secret, at, body)}`,
      },
      body,
    });
    await answer.body?.cancel();
    if (answer.ok) return;
    const passing = answer.status >= 500 || [408, 425, 429].includes(answer.status);
    throw passing ? new Error(`gateway ${answer.status}`) : new RefusedForGood(`gateway ${answer.status}`);
  };
}
