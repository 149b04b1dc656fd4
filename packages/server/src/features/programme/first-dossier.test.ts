import { v7 as uuidv7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import { cookieOf, freshAddress, password } from '../../../test/accounts.ts';
import { anonymous, createTestApp, type SignedIn } from '../../../test/app.ts';
import { choicesOf, completeForm, unitId } from '../../../test/builders.ts';
import { pdf } from '../../../test/sample-files.ts';
import { producerForm } from '../../../test/sample-producer.ts';
import { upload } from '../../../test/upload.ts';
import { runCommandLine } from '../../cli/command-line.ts';
import { examine } from '../../cli/doctor.ts';
import { invariants } from '../../invariants.ts';
import { totpCode } from '../../platform/accounts/totp.ts';

// The command reads the machine's clock: it and the application both live on this day.
const day = '2026-10-05';
vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T02:00:00Z`) });

const testApp = await createTestApp();
const { app, context, clock, realClock } = testApp;
clock.set(new Date());
realClock.set(new Date());
const province = unitId('51', day);
const commune = unitId('21211', day);

async function saolang(args: readonly string[], input = '') {
  const lines = { out: '', error: '' };
  const code = await runCommandLine(args, {
    env: {
      DATABASE_URL: context.config.databaseUrl,
      SAOLANG_DATA: context.config.dataFolder,
      SAOLANG_DEMO: 'off',
    },
    out: (line) => {
      lines.out += `${line}\n`;
    },
    error: (line) => {
      lines.error += `${line}\n`;
    },
    readInput: async () => input,
  });
  return { code, ...lines };
}

async function send(
  who: SignedIn | typeof anonymous,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  url: string,
  payload?: object,
  version?: number,
) {
  const answer = await app.inject({
    method,
    url,
    headers: { ...who, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    remoteAddress: freshAddress(),
    ...(payload && { payload }),
  });
  expect(answer.statusCode, `${method} ${url}: ${answer.body}`).toBeLessThan(300);
  return answer;
}

/** Makes an official's account by the command; they accept the printed invitation and set up a second factor. */
async function invite(fullName: string, args: readonly string[]): Promise<SignedIn> {
  const { code, out, error } = await saolang(['user', 'add', '--name', fullName, ...args]);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const token = out.trim().split('/').at(-1);
  const consents = { service: true, statistics: false };
  const acceptance = { fullName, password, locale: 'vi', consents };
  const accepted = await send(anonymous, 'POST', `/api/invitations/${token}`, acceptance);
  const headers = { ...anonymous, cookie: cookieOf(accepted) };
  const { secret } = (await send(headers, 'POST', '/api/second-factor', {})).json();
  const confirm = { code: totpCode(secret, realClock.now()) };
  const confirmed = await send(headers, 'POST', '/api/second-factor/actions/confirm', confirm);
  return { ...anonymous, cookie: cookieOf(confirmed) || headers.cookie };
}

test('from an empty database to a filed dossier, by the command and the screens alone', async () => {
  const operating = ['--email', 'quan@example.vn', '--role', 'administrator'];
  const administrator = await invite('Ngô Thị Quản', operating);
  const agency = ['agency', 'add', '--unit', '51', '--name', 'Sở Công Thương', '--short-name', 'SCT'];
  expect(await saolang(agency)).toMatchObject({ code: 0, error: '' });
  const leading = ['--email', 'khai@example.vn', '--role', 'office-leader', '--scope', '51'];
  const leader = await invite('Đỗ Văn Khải', leading);
  const cycle = ['cycle', 'add', '--unit', '51', '--year', '2026', '--framework'];
  const added = await saolang([...cycle, 'qd-26-2026', '--json']);
  expect(added).toMatchObject({ code: 0, error: '' });
  const cycleId = JSON.parse(added.out).id;
  expect((await saolang([...cycle, 'qd-26-2026'])).error).toContain('đã có chu trình năm 2026');

  expect((await send(administrator, 'GET', '/api/agencies')).json()).toMatchObject([
    { name: 'Sở Công Thương', unitId: province },
  ]);
  const [opened] = (await send(leader, 'GET', '/api/cycles')).json();
  expect(opened).toMatchObject({ id: cycleId, unitId: province, open: true, mayChange: true });
  const narrowed = { name: opened.name, opensOn: '2026-06-01', closesOn: '2026-10-30' };
  await send(leader, 'PUT', `/api/cycles/${cycleId}`, narrowed, opened.version);

  const signUp = {
    id: uuidv7(),
    fullName: 'Lê Thị Sao Biển',
    email: null,
    phone: '0905123456',
    password,
    locale: 'vi',
    consents: { service: true, statistics: false },
  };
  const producer = { ...anonymous, cookie: cookieOf(await send(anonymous, 'POST', '/api/accounts', signUp)) };
  const form = producerForm({ unitId: commune });
  await send(producer, 'POST', '/api/producers', form);
  const product = {
    id: uuidv7(),
    producerId: form.id,
    productSet: 8,
    name: 'Chả cá Gió Biển',
    specification: 'Khay 500 g',
    description: 'Chả cá làm từ cá mối tươi.',
  };
  await send(producer, 'POST', '/api/products', product);
  const dossier = { id: uuidv7(), productId: product.id, cycleId, filingKind: 'first' };
  await send(producer, 'POST', '/api/dossiers', dossier);
  const file = await upload(testApp, producer, pdf(), { name: 'Giấy đăng ký.pdf', producerId: form.id });
  const paper = {
    id: uuidv7(),
    producerId: form.id,
    fileId: file.json().id,
    documentType: 'business-licence',
    title: 'Giấy đăng ký kinh doanh',
  };
  await send(producer, 'POST', '/api/papers', paper);
  await send(producer, 'POST', `/api/dossiers/${dossier.id}/evidence`, { id: uuidv7(), paperId: paper.id });
  const filled = { form: completeForm(), choices: choicesOf('qd-26-2026', 8, 2) };
  const draft = (await send(producer, 'PATCH', `/api/dossiers/${dossier.id}`, filled, 1)).json();
  const url = `/api/dossiers/${dossier.id}/actions/submit`;
  expect((await send(producer, 'POST', url, undefined, draft.version)).json()).toMatchObject({
    state: 'submitted',
    framework: 'qd-26-2026',
    officeUnitId: province,
    receivedOn: day,
  });
  const breaches = (await examine(context, invariants)).flatMap((result) => result.breaches);
  expect(breaches).toEqual([]);
});

test('the command says what is wrong: no such unit, law or agency twice', async () => {
  const cycle = ['cycle', 'add', '--year', '2026', '--framework'];
  expect((await saolang([...cycle, 'qd-26-2026', '--unit', '999'])).error).toContain('999');
  expect((await saolang([...cycle, 'qd-26-2026', '--unit', '21211'])).error).toContain('không lập Hội đồng');
  expect((await saolang([...cycle, 'qd-1', '--unit', '51'])).code).toBe(1);
  const agency = ['agency', 'add', '--unit', province, '--name', 'Sở Công Thương', '--short-name', 'SCT'];
  expect((await saolang(agency)).error).toContain('đã có cơ quan');
  expect(await saolang([...agency, '--field', 'x'.repeat(201)])).toMatchObject({
    code: 1,
    error: 'field: Nội dung quá dài: nhiều nhất 200 ký tự.\n',
  });
});
