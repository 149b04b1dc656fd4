import type { App } from '../app.ts';
import { openSession, sessionCookie } from '../platform/accounts/sessions.ts';
import type { Context } from '../platform/context.ts';

// biome-ignore lint/suspicious/noExplicitAny: the demo reads answers of every shape, and fails at once on another
type Body = any;

/** Somebody of the demo at work: every step goes through the API, with its checks, versions and actions. */
export interface DemoClient {
  readonly accountId: string;
  get(url: string): Promise<Body>;
  send(method: 'POST' | 'PUT' | 'PATCH', url: string, body?: object, version?: number): Promise<Body>;
}

/** Signs an account in to an application that does not listen, and hands back what it can do there. */
export async function demoClient(app: App, context: Context, accountId: string): Promise<DemoClient> {
  const { token } = await openSession(
    context.db,
    context.realClock.now(),
    accountId,
    { ip: '127.0.0.1', userAgent: 'demo' },
    { secondFactorGiven: true },
  );
  const request = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: string,
    body?: object,
    version?: number,
  ) => {
    const response = await app.inject({
      method,
      url,
      headers: {
        cookie: `${sessionCookie}=${token}`,
        'x-requested-with': 'saolang',
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { payload: body } : {}),
    });
    if (response.statusCode >= 300) {
      throw new Error(`The demo could not ${method} ${url}: ${response.statusCode} ${response.body}`);
    }
    return response.body === '' ? null : response.json();
  };
  return {
    accountId,
    get: (url) => request('GET', url),
    send: (method, url, body, version) => request(method, url, body, version),
  };
}
