import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line between a browser and the service that can stall and drop in the middle of a word. */
export interface Line {
  /** What the browser opens instead of the service's own address. */
  readonly origin: string;
  /** Lets so many bytes more through to the service, then none; answers when it has come to that. */
  stallAfter(bytes: number): Promise<void>;
  /** Drops every connection and takes no new one. */
  drop(): void;
  /** Lets everything through again, on new connections. */
  restore(): void;
  close(): Promise<void>;
}

/** Offline in the browser's own tools lets what is under way finish: a line of our own really breaks. */
export async function openLine(service: string): Promise<Line> {
  const { hostname, port } = new URL(service);
  const sockets = new Set<Socket>();
  let allowance = Number.POSITIVE_INFINITY;
  let stalled = () => {};
  let down = false;
  const server = createServer((browser) => {
    if (down) {
      browser.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [browser, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        browser.destroy();
        upstream.destroy();
      });
    }
    upstream.pipe(browser);
    browser.on('data', (bytes) => {
      if (!upstream.write(bytes)) {
        browser.pause();
        upstream.once('drain', () => allowance > 0 && browser.resume());
      }
      allowance -= bytes.length;
      if (allowance > 0) return;
      browser.pause();
      stalled();
    });
  });
  const drop = () => {
    down = true;
    for (const socket of sockets) socket.destroy();
  };
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port for the line');
  return {
    origin: `http://localhost:${address.port}`,
    stallAfter: (bytes) => {
      allowance = bytes;
      return new Promise((resolve) => {
        stalled = resolve;
      });
    },
    drop,
    restore: () => {
      down = false;
      allowance = Number.POSITIVE_INFINITY;
    },
    close: async () => {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
