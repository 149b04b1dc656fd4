import ExcelJS from 'exceljs';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { cookieOf, createAccount, freshAddress, signInWith } from '../../../test/accounts.ts';
import { anonymous, createTestApp, type Person, type SignedIn } from '../../../test/app.ts';
import { planOf, recordQueries } from '../../../test/queries.ts';
import { resolveActor } from '../../platform/accounts/sessions.ts';
import { totpCode } from '../../platform/accounts/totp.ts';
import { disableAccount } from './service/accounts.ts';
import { endRight } from './service/rights.ts';

const testApp = await createTestApp();
const { app, context, db, person, signIn, realClock } = testApp;
const admin = await person({ role: 'administrator' });
const city = '522@1975-07-01';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const send = (method: Method, url: string, headers: object, payload?: object) =>
  app.inject({
    method,
    url,
    headers: { ...headers },
    remoteAddress: freshAddress(),
    ...(payload && { payload }),
  });
const act = (url: string, version: number, payload?: object, headers: SignedIn = admin.headers) =>
  send('POST', url, { ...headers, 'if-match': `"${version}"` }, payload);
const read = async (id: string) => (await send('GET', `/api/accounts/${id}`, admin.headers)).json();

const units = (await send('GET', '/api/scopes?kind=unit&role=commune-officer', admin.headers)).json();
const [commune] = units as { id: string; name: string }[];
const above = (await send('GET', '/api/scopes?kind=unit&role=office-officer', admin.headers)).json();
const officeUnit = (above as { id: string; name: string }[])[0];

const right = (changes: object = {}) => ({
  id: uuidv7(),
  role: 'commune-officer',
  scopeKind: 'unit',
  scopeId: commune?.id,
  validFrom: '2024-09-16',
  validTo: null,
  ...changes,
});

const invitation = (changes: object = {}) => ({
  id: uuidv7(),
  fullName: 'Phạm Văn Mời',
  email: `moi-${uuidv7()}@example.vn`,
  phone: null,
  locale: 'vi',
  grants: [right()],
  ...changes,
});

describe('inviting', () => {
  test('an official: link by mail, password, second factor, and only then the rights', async () => {
    const payload = invitation();
    const invited = await send('POST', '/api/invitations', admin.headers, payload);
    expect(invited.json()).toMatchObject({
      link: null,
      account: {
        state: 'invited',
        grants: [{ role: 'commune-officer', scopeName: commune?.name, inForce: true }],
      },
    });
    const mail = await db
      .selectFrom('outbox')
      .select('body')
      .where('to_address', '=', payload.email)
      .executeTakeFirstOrThrow();
    const token = /invitations\/([\w-]{43})/.exec(mail.body)?.[1];
    const shown = await send('GET', `/api/invitations/${token}`, anonymous);
    expect(shown.json()).toMatchObject({
      fullName: 'Phạm Văn Mời',
      minimumLength: 8,
      secondFactorRequired: true,
    });
    const acceptance = {
      fullName: 'Phạm Văn Mới',
      password: 'tám ký tự',
      locale: 'vi',
      consents: { service: true },
    };
    const accept = (body: object) => send('POST', `/api/invitations/${token}`, anonymous, body);
    expect((await accept({ ...acceptance, consents: {} })).json().errors[0].code).toBe('consent-required');
    const accepted = await accept(acceptance);
    expect(accepted.json()).toMatchObject({ secondFactor: 'set-up', permissions: [] });
    expect((await accept(acceptance)).json().code).toBe('link-expired');

    const limited = { ...anonymous, cookie: cookieOf(accepted) };
    expect((await send('GET', '/api/dossiers', limited)).json().code).toBe('second-factor-required');
    const { secret } = (await send('POST', '/api/second-factor', limited)).json();
    const code = totpCode(secret, realClock.now());
    const confirmed = await send('POST', '/api/second-factor/actions/confirm', limited, { code });
    const headers = { ...anonymous, cookie: cookieOf(confirmed) };
    expect((await send('GET', '/api/session', headers)).json().permissions).toContain('dossier.receive');
    expect(await read(payload.id)).toMatchObject({
      state: 'active',
      secondFactor: true,
      emailConfirmed: true,
    });
  });

  test('somebody without e-mail gives the link to hand over, once', async () => {
    const payload = invitation({ email: null, phone: '0977123456', grants: [] });
    const first = (await send('POST', '/api/invitations', admin.headers, payload)).json();
    expect(first.link).toMatch(/^http:\/\/localhost:3000\/app\/invitations\/[\w-]{43}$/);
    const again = (await send('POST', '/api/invitations', admin.headers, payload)).json();
    expect(again.link).toBeNull();
    expect(again.account).toEqual(first.account);
    const renewed = await act(`/api/accounts/${payload.id}/actions/invite-again`, first.account.version);
    expect(renewed.json().link).not.toBe(first.link);
    const old = new URL(first.link).pathname.replace('/app', '/api');
    expect((await send('GET', old, anonymous)).statusCode).toBe(410);
  });

  test.each([
    ['a commune’s role for a city', { scopeId: officeUnit?.id }, 'wrong-level'],
    ['a city’s role for a commune', { role: 'office-leader' }, 'wrong-level'],
    [
      'a role within a scope of another kind',
      { scopeKind: 'installation', scopeId: null },
      'wrong-scope-kind',
    ],
    ['a unit that does not exist', { scopeId: '99999@2000-01-01' }, 'unknown-scope'],
    ['a unit that has ended on the first day', { validFrom: '2026-01-01' }, 'unit-not-in-force'],
    [
      'a producer that does not exist',
      { role: 'producer-member', scopeKind: 'producer', scopeId: uuidv7() },
      'unknown-scope',
    ],
    ['an end before the start', { validTo: '2024-09-15' }, 'ends-before-start'],
  ])('refuses %s', async (_case, changes, code) => {
    const payload = invitation({ grants: [right(changes)] });
    const response = await send('POST', '/api/invitations', admin.headers, payload);
    expect(response.json().errors?.[0]).toMatchObject({
      code,
      path: expect.stringMatching(/^\/grants\/0\//),
    });
    expect((await send('GET', `/api/accounts/${payload.id}`, admin.headers)).statusCode).toBe(404);
  });

  test('refuses an address that has an account', async () => {
    const { email } = await createAccount(testApp);
    const response = await send('POST', '/api/invitations', admin.headers, invitation({ email }));
    expect(response.json().errors[0]).toMatchObject({ path: '/email', code: 'taken' });
  });
});

describe('the list of accounts', () => {
  test('is searched without diacritics, filtered and paged, with two queries besides the session', async () => {
    const target = await createAccount(testApp, { email: 'dac-biet@example.vn' });
    await db
      .updateTable('account')
      .set({ full_name: 'Đặng Thị Ngọc Ánh' })
      .where('id', '=', target.id)
      .execute();
    const list = async (query: string) =>
      (await send('GET', `/api/accounts?${query}`, admin.headers)).json() as {
        total: number;
        items: { id: string; fullName: string; grants: { role: string }[] }[];
      };
    for (const search of ['dang ngoc', 'ÁNH', 'dac-biet@', 'ngoc dang']) {
      const { items } = await list(`search=${encodeURIComponent(search)}`);
      expect(
        items.map(({ id }) => id),
        search,
      ).toEqual([target.id]);
    }
    expect((await list(`search=${encodeURIComponent('%')}`)).total).toBe(0);
    const { queries } = await recordQueries(() => list('search=anh&role=administrator&state=active'));
    expect(queries).toHaveLength(3);
    const administrators = await list('role=administrator');
    expect(
      administrators.items.every(({ grants }) => grants.some(({ role }) => role === 'administrator')),
    ).toBe(true);
    const all = await list('limit=200');
    const paged = [await list('limit=2'), await list('limit=2&offset=2')].flatMap(({ items }) => items);
    expect(paged).toEqual(all.items.slice(0, 4));
    expect(all.total).toBe(all.items.length);
    expect((await list('state=disabled')).total).toBe(0);
    expect((await list('state=active&state=invited')).total).toBe(all.total);
    const two = await list('role=administrator&role=commune-officer&limit=200');
    expect(two.total).toBeGreaterThan(administrators.total);
  });

  test('tells no secret of anybody', async () => {
    const { id } = await createAccount(testApp, { totp: true });
    const text = `${(await send('GET', `/api/accounts/${id}`, admin.headers)).body}${
      (await send('GET', '/api/accounts?limit=200', admin.headers)).body
    }`;
    for (const secret of ['argon2', 'KRSXG5', 'totp', 'password', 'hash']) expect(text).not.toContain(secret);
  });
});

describe('rights', () => {
  test('are given and taken back with the version seen, and work from the next request on', async () => {
    const { id, email } = await createAccount(testApp);
    const headers = await signInWith(testApp, email);
    const grant = right({ role: 'producer-member', scopeKind: 'producer', scopeId: await producer() });
    const given = await act(`/api/accounts/${id}/grants`, 1, grant);
    expect(given.json()).toMatchObject({
      version: 2,
      grants: [{ grantedBy: admin.fullName, scopeName: 'HTX Thử' }],
    });
    expect((await act(`/api/accounts/${id}/grants`, 1, grant)).json().version).toBe(2);
    expect((await act(`/api/accounts/${id}/grants`, 1, right())).json().code).toBe('version-conflict');
    const same = { ...grant, id: uuidv7(), validFrom: '2024-12-01' };
    expect((await act(`/api/accounts/${id}/grants`, 2, same)).json().code).toBe('already-exists');
    const permissions = async () =>
      (await send('GET', '/api/session', headers)).json().permissions as string[];
    expect(await permissions()).toContain('dossier.create');
    const revoked = await act(`/api/accounts/${id}/grants/${grant.id}/actions/revoke`, 2);
    expect(revoked.json().grants[0]).toMatchObject({ inForce: false, validTo: '2024-09-15' });
    expect(await permissions()).not.toContain('dossier.create');
  });

  test('cannot be given to oneself, nor kept from being taken, by any way', async () => {
    const { version } = await read(admin.accountId);
    const auditor = right({ role: 'auditor', scopeKind: 'installation', scopeId: null });
    const own = `/api/accounts/${admin.accountId}`;
    const attempts = [
      await act(`${own}/grants`, version, auditor),
      await act(`${own}/actions/disable`, version),
      await act(`${own}/actions/reset-second-factor`, version),
      await send(
        'PUT',
        own,
        { ...admin.headers, 'if-match': `"${version}"` },
        {
          fullName: 'X Y',
          email: 'x@example.vn',
          phone: null,
          locale: 'vi',
        },
      ),
    ];
    expect(attempts.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
    expect((await read(admin.accountId)).own).toBe(true);
  });

  test('cannot be given by who does not administer accounts', async () => {
    const { id } = await createAccount(testApp);
    for (const role of ['auditor', 'office-leader', 'province-officer', 'producer-member'] as const) {
      const response = await act(`/api/accounts/${id}/grants`, 1, right(), await signIn(role));
      expect(response.json().code).toBe('forbidden');
    }
  });

  test('that have ended keep their last day and gain no new action, however they are taken back again', async () => {
    const other = await person({ role: 'inspector', scope: { kind: 'unit', id: city } });
    const { version, grants } = await read(other.accountId);
    const grantId = grants[0].id;
    await db.updateTable('role_grant').set({ valid_to: '2021-01-10' }).where('id', '=', grantId).execute();
    const again = await act(`/api/accounts/${other.accountId}/grants/${grantId}/actions/revoke`, version);
    expect(again.json()).toMatchObject({ version, grants: [{ validTo: '2021-01-10' }] });
    // As when two administrators withdraw it at once.
    await db.transaction().execute((trx) => endRight(trx, context, grantId));
    expect((await read(other.accountId)).grants[0].validTo).toBe('2021-01-10');
  });

  test('are not given under the id of another account’s grant, alone or with an invitation', async () => {
    const other = await person({ role: 'trainer', scope: { kind: 'unit', id: city } });
    const { id } = await createAccount(testApp);
    const taken = right({ id: (await read(other.accountId)).grants[0].id });
    expect((await act(`/api/accounts/${id}/grants`, 1, taken)).json().code).toBe('already-exists');
    expect(await read(id)).toMatchObject({ version: 1, grants: [] });
    const invited = invitation({ grants: [taken] });
    const response = await send('POST', '/api/invitations', admin.headers, invited);
    expect(response.json().code).toBe('already-exists');
    expect((await send('GET', `/api/accounts/${invited.id}`, admin.headers)).statusCode).toBe(404);
  });

  test('of a grant named under another account are not touched', async () => {
    const other = await person({ role: 'trainer', scope: { kind: 'unit', id: city } });
    const { id } = await createAccount(testApp);
    const grantId = (await read(other.accountId)).grants[0].id;
    expect((await act(`/api/accounts/${id}/grants/${grantId}/actions/revoke`, 1)).statusCode).toBe(404);
  });
});

describe('an account', () => {
  test('is disabled, which ends its sessions, and enabled again', async () => {
    const { id, email } = await createAccount(testApp);
    const headers = await signInWith(testApp, email);
    expect((await act(`/api/accounts/${id}/actions/disable`, 1)).json()).toMatchObject({
      state: 'disabled',
      disabledReason: 'administrator',
      sessions: 0,
    });
    expect((await send('GET', '/api/session', headers)).statusCode).toBe(401);
    expect((await act(`/api/accounts/${id}/actions/disable`, 2)).json().code).toBe('wrong-state');
    expect((await act(`/api/accounts/${id}/actions/enable`, 2)).json()).toMatchObject({ state: 'active' });
    expect((await signInWith(testApp, email)).cookie).not.toBe('');
  });

  test('whose owner lost the second factor gets it taken off, and must set up another', async () => {
    const { id, email } = await createAccount(testApp, {
      totp: true,
      grants: [{ role: 'auditor', scope: { kind: 'installation' } }],
    });
    await act(`/api/accounts/${id}/actions/reset-second-factor`, 1);
    const headers = await signInWith(testApp, email);
    expect((await send('GET', '/api/session', headers)).json().secondFactor).toBe('set-up');
  });

  test('always has an administrator over it: two cannot disable each other at once', async () => {
    const lonely = await createTestApp();
    const [one, other] = [
      await lonely.person({ role: 'administrator' }),
      await lonely.person({ role: 'administrator' }),
    ];
    // As when both requests have passed the guard before either change is made.
    const disable = async (by: Person, whom: Person) => {
      const token = by.headers.cookie.split('=')[1] ?? '';
      const actor = await resolveActor(lonely.context, token);
      if (!actor) throw new Error('not signed in');
      return () => disableAccount(lonely.context, actor, { id: whom.accountId, expectedVersion: 1 });
    };
    const both = [await disable(one, other), await disable(other, one)];
    const outcomes = await Promise.allSettled(both.map((act) => act()));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject([{ code: 'wrong-state' }]);
    const left = await lonely.db.selectFrom('account').select('id').where('state', '=', 'active').execute();
    expect(left).toHaveLength(1);
  });
});

describe('the half-yearly review', () => {
  test('lists every right in force, keeps or withdraws it, and is exported', async () => {
    const kept = await person({ role: 'trainer', scope: { kind: 'unit', id: city } });
    const withdrawn = await person({ role: 'inspector', scope: { kind: 'unit', id: city } });
    const review = async () => (await send('GET', '/api/access-review?limit=200', admin.headers)).json();
    const entryOf = async (accountId: string) =>
      (await review()).items.find((item: { accountId: string }) => item.accountId === accountId);
    expect(await review()).toMatchObject({ period: '2024-2', endsOn: '2024-12-31', mayAnswer: true });
    const answer = async (accountId: string, body: object) =>
      send('PUT', `/api/access-review/${(await entryOf(accountId)).grantId}`, admin.headers, body);
    const { open } = await review();
    const answered = (await answer(kept.accountId, { kept: true, note: null })).json();
    expect(answered).toEqual(await entryOf(kept.accountId));
    expect((await review()).open).toBe(open - 1);
    await answer(withdrawn.accountId, { kept: false, note: 'Đã chuyển công tác' });
    expect((await entryOf(kept.accountId)).answer).toMatchObject({ kept: true, by: admin.fullName });
    expect(await entryOf(withdrawn.accountId)).toMatchObject({
      answer: { kept: false, note: 'Đã chuyển công tác' },
      validTo: '2024-09-15',
    });
    expect((await send('GET', '/api/session', withdrawn.headers)).json().grants).toEqual([]);
    expect((await answer(admin.accountId, { kept: true, note: null })).statusCode).toBe(403);

    const file = await send('GET', '/api/access-review.xlsx', await signIn('auditor'));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    const rows = workbook.worksheets[0]?.getColumn(9).values;
    expect(rows).toContain('Đã chuyển công tác');
  });

  test('is read page by page, searched without diacritics, filtered and sorted', async () => {
    const someone = await person({ role: 'trainer', scope: { kind: 'unit', id: city } });
    await db
      .updateTable('account')
      .set({ full_name: 'Võ Thị Ðoan' })
      .where('id', '=', someone.accountId)
      .execute();
    interface Page {
      readonly total: number;
      readonly open: number;
      readonly items: { fullName: string; role: string; answer: { kept: boolean } | null }[];
    }
    const page = async (query: string): Promise<Page> =>
      (await send('GET', `/api/access-review?${query}`, admin.headers)).json();
    const all = await page('limit=200');
    expect(all.total).toBe(all.items.length);
    const pages = [await page('limit=2'), await page('limit=2&offset=2')];
    expect(pages.flatMap(({ items }) => items)).toEqual(all.items.slice(0, 4));
    expect(pages.map(({ total, open }) => [total, open])).toEqual([
      [all.total, all.open],
      [all.total, all.open],
    ]);
    expect((await page('search=vo+thi')).items.map(({ fullName }) => fullName)).toEqual(['Võ Thị Ðoan']);
    const trainers = await page('role=trainer&limit=200');
    expect(new Set(trainers.items.map(({ role }) => role))).toEqual(new Set(['trainer']));
    expect(trainers.items.length).toBeLessThan(all.items.length);
    const states = (await page('answer=kept&answer=withdrawn&limit=200')).items;
    expect(new Set(states.map(({ answer }) => answer?.kept))).toEqual(new Set([true, false]));
    expect((await page('answer=open&limit=200')).total).toBe(all.open);
    const names = (await page('sort=-fullName&limit=200')).items.map(({ fullName }) => fullName);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare).reverse());
  });
});

test('names of producers and councils are found by their keys, however many there are', async () => {
  const who = await person({ role: 'producer-member', scope: { kind: 'producer', id: await producer() } });
  const url = context.config.databaseUrl ?? '';
  for (const list of ['/api/accounts', '/api/access-review', `/api/accounts/${who.accountId}`]) {
    const { queries } = await recordQueries(() => send('GET', list, admin.headers));
    const naming = queries.filter(({ text }) => text.includes('FROM producer'));
    expect(naming, list).not.toHaveLength(0);
    for (const query of naming) {
      const plan = await planOf(url, query);
      expect(plan, list).toContain('Index Scan using producer_pkey');
      expect(plan, list).not.toMatch(/Seq Scan on (producer|council)/);
    }
  }
});

describe('the audit trail', () => {
  test('shows who did what, newest first, by subject, person and day, page by page', async () => {
    const auditor = await signIn('auditor');
    const trail = async (query: string) => (await send('GET', `/api/audit?${query}`, auditor)).json();
    const { items, next } = await trail('limit=3');
    expect(items.map(({ seq }: { seq: number }) => seq)).toEqual([next + 2, next + 1, next]);
    expect((await trail(`limit=3&before=${next}`)).items[0].seq).toBe(next - 1);
    const mine = await trail(`accountId=${admin.accountId}&limit=200`);
    expect(new Set(mine.items.map(({ fullName }: { fullName: string }) => fullName))).toEqual(
      new Set([admin.fullName]),
    );
    const { subjectId } = items[0];
    const ofSubject = await trail(`subjectKind=account&subjectId=${subjectId}`);
    expect(ofSubject.items.every((item: { subjectId: string }) => item.subjectId === subjectId)).toBe(true);
    expect((await trail('from=2024-09-16&to=2024-09-16')).items).not.toHaveLength(0);
    expect((await trail('from=2024-09-17')).items).toHaveLength(0);
    expect((await trail('to=2024-09-15')).items).toHaveLength(0);
  });

  test('is not for administrators', async () => {
    expect((await send('GET', '/api/audit', admin.headers)).statusCode).toBe(403);
  });
});

describe('the outbox', () => {
  test('shows mails while there is no mail server', async () => {
    const { json } = await send('GET', '/api/outbox?limit=1', admin.headers);
    expect(json()).toMatchObject({
      delivering: false,
      messaging: false,
      items: [{ sentAt: null, attempts: 0 }],
    });
  });

  test('gives nobody’s reset link away, and an invitation only while it has to be handed over', async () => {
    const smtp = { host: 'localhost', port: 25, security: 'none', from: 'a@example.vn' } as const;
    const delivering = await createTestApp({ smtp });
    for (const target of [testApp, delivering]) {
      const { email } = await createAccount(target);
      const invited = await createAccount(target, { password: null });
      for (const identifier of [email, invited.email]) {
        const payload = { identifier };
        await target.app.inject({ method: 'POST', url: '/api/password-resets', headers: anonymous, payload });
      }
      const { headers } = await target.person({ role: 'administrator' });
      const { items } = (await target.app.inject({ url: '/api/outbox?limit=2', headers })).json();
      const [invitation, reset] = items as { body: string }[];
      expect(reset?.body).toContain('/app/password-resets/…\n');
      expect(invitation?.body).toMatch(
        target === testApp ? /\/app\/invitations\/[\w-]{43}\n/ : /\/app\/invitations\/…\n/,
      );
    }
  });
});

let tax = 0;
async function producer(): Promise<string> {
  const id = uuidv7();
  tax += 1;
  await db
    .insertInto('producer')
    .values({
      id,
      unit_id: commune?.id ?? '',
      kind: 'cooperative',
      name: 'HTX Thử',
      tax_code: `430000000${tax}`,
      licence_number: '1',
      licence_date: '2020-01-01',
      licence_issuer: 'UBND',
      address: 'Thôn 1',
      phone: '0905000000',
      representative_name: 'A',
      representative_position: 'Giám đốc',
      representative_sex: 'female',
      representative_ethnic_group: 'Kinh',
      representative_address: 'Thôn 1',
      created_at: new Date(),
    })
    .execute();
  return id;
}
