import { expect, test } from 'vitest';
import { createAccount } from '../../test/accounts.ts';
import { anonymous, createTestApp } from '../../test/app.ts';
import { buildApp } from '../app.ts';
import { createLog } from './log.ts';

const { context, ...testApp } = await createTestApp();
const lines: string[] = [];
const log = createLog('info', { write: (line) => lines.push(line) });
const app = await buildApp({ ...context, log });

const token = 'q3Xl8-ONE_TIME-TOKEN-aB0cD1eF2gH3iJ4kL5mN6oP';

test.each([
  `/app/invitations/${token}`,
  `/app/password-resets/${token}?lang=en`,
  `/app/addresses/${token}/`,
  `/api/invitations/${token}`,
  `/api/password-resets/${token}`,
  `/api/address-confirmations/${token}`,
  `/api/oidc/callback?code=${token}&state=${token}`,
  `/api/accounts?search=${token}`,
])('a request is logged without what could sign somebody in: %s', async (url) => {
  lines.length = 0;
  await app.inject({ url });
  await app.inject({ url, method: 'PUT', headers: anonymous, payload: { password: token } });
  const [path = ''] = url.split(/[?q]/);
  expect(lines.join('')).toContain(`"url":"${path}`);
  expect(lines.join('')).not.toContain(token);
});

test('a request is logged with what an operator needs: method, address, who asked, status', async () => {
  lines.length = 0;
  const { id } = await createAccount({ context, ...testApp });
  await app.inject({ url: `/api/accounts/${id}`, remoteAddress: '203.0.113.9' });
  expect(JSON.parse(lines[0] ?? '').req).toMatchObject({
    method: 'GET',
    url: `/api/accounts/${id}`,
    remoteAddress: '203.0.113.9',
  });
  expect(JSON.parse(lines[1] ?? '').res).toEqual({ statusCode: 401 });
});
