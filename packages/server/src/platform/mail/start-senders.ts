import type { Context } from '../context.ts';
import { gatewayDelivery } from './message-gateway.ts';
import { type Channel, type Deliver, sendDue, smtpDelivery } from './send-outbox.ts';

const everyMs = 3_000;

/** Sends mails, or messages, in the background until the returned function is called. */
function startSender(context: Context, channel: Channel, deliver: Deliver): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    running = sendDue(context, channel, deliver, ending.signal)
      .catch((error: unknown) => context.log.error({ err: error }, 'the outbox could not be read'))
      .finally(() => {
        if (!ending.signal.aborted) timer = setTimeout(run, everyMs);
      });
  };
  run();
  return async () => {
    ending.abort();
    clearTimeout(timer);
    await running;
  };
}

/** Empties the outbox as far as there is a mail server and a gateway of messages. */
export function startSenders(context: Context): () => Promise<void> {
  const { smtp, messageGateway } = context.config;
  const stops = [
    ...(smtp ? [startSender(context, 'mail', smtpDelivery(smtp))] : []),
    ...(messageGateway ? [startSender(context, 'message', gatewayDelivery(messageGateway))] : []),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
