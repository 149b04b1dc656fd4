import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A mail as it was handed over: its lines as sent, head and body. */
export interface TakenMail {
  readonly to: string;
  readonly source: string;
}

/** A mail server on this machine that takes everything and sends nothing on. */
export async function openMailServer(take: (mail: TakenMail) => unknown) {
  const server = createServer((socket) => speakSmtp(socket, take)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { port, close: () => server.close() };
}

/** Just enough of SMTP to take mails, one after the other. */
function speakSmtp(socket: Socket, take: (mail: TakenMail) => unknown): void {
  let to = '';
  let source: string | null = null;
  socket.on('error', () => socket.destroy());
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    const text = chunk.toString();
    if (source !== null) {
      source += text;
      if (!source.endsWith('\r\n.\r\n')) return;
      take({ to, source });
      source = null;
      socket.write('250 taken\r\n');
    } else if (text.startsWith('DATA')) {
      source = '';
      socket.write('354 go on\r\n');
    } else {
      to = /^RCPT TO:<([^>]+)>/.exec(text)?.[1] ?? to;
      socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n');
    }
  });
}

/** The words of a mail, whichever way they were encoded for the way. */
export function wordsOf({ source }: TakenMail): string {
  const split = source.indexOf('\r\n\r\n');
  const body = source.slice(split + 4).replace(/\r\n\.\r\n$/, '');
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(source.slice(0, split))?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
