import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestDatabase } from '../../../test/database.ts';
import { openMailServer, type TakenMail, wordsOf } from '../../../test/mail-server.ts';
import { fixedClock } from '../clock.ts';
import type { Context } from '../context.ts';
import { createLog } from '../log.ts';
import { createMailer } from './mailer.ts';
import { type Deliver, sendDue, smtpDelivery } from './send-outbox.ts';

const { db } = await createTestDatabase();
const realClock = fixedClock('2026-11-02T02:00:00Z');
const mail = createMailer(realClock);
const context = { db, realClock, mail, log: createLog('silent') } as unknown as Context;

const write = (subject: string) => mail.send(db, { to: 'a@example.vn', subject, body: 'liên kết một lần' });
const read = () => db.selectFrom('outbox').selectAll().orderBy('id').execute();
const later = (minutes: number) => realClock.set(new Date(realClock.now().getTime() + minutes * 60_000));

beforeEach(async () => {
  await db.deleteFrom('outbox').execute();
});

describe('the outbox', () => {
  test('gets a mail only when the transaction that wrote it commits', async () => {
    const failing = db.transaction().execute(async (trx) => {
      await mail.send(trx, { to: 'a@example.vn', subject: 's', body: 'b' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await read()).toEqual([]);
  });

  test('is sent once, by however many processes, and keeps no link afterwards', async () => {
    for (let index = 0; index < 5; index += 1) await write(`Thư ${index}`);
    const delivered: string[] = [];
    const deliver: Deliver = async ({ subject }) => {
      delivered.push(subject);
    };
    await Promise.all([sendDue(context, 'mail', deliver), sendDue(context, 'mail', deliver)]);
    expect(delivered.sort()).toEqual(['Thư 0', 'Thư 1', 'Thư 2', 'Thư 3', 'Thư 4']);
    expect((await read()).every(({ sent_at, body }) => sent_at !== null && body === '')).toBe(true);
  });

  test('holds nothing in the database while a mail is handed over, and has counted the attempt', async () => {
    await write('Thư');
    const deliver: Deliver = async () => {
      const row = await sql<{ attempts: number }>`SELECT attempts FROM outbox FOR UPDATE NOWAIT`.execute(db);
      expect(row.rows).toEqual([{ attempts: 1 }]);
    };
    expect(await sendDue(context, 'mail', deliver)).toBe(1);
  });

  test('tries a mail again whose sender died, but not while it may still be at it', async () => {
    await write('Thư');
    const begun = Promise.withResolvers<void>();
    void sendDue(context, 'mail', () => {
      begun.resolve();
      return new Promise(() => {});
    });
    await begun.promise;
    const delivered = vi.fn(async () => undefined);
    later(4);
    await sendDue(context, 'mail', delivered);
    expect(delivered).not.toHaveBeenCalled();
    later(6);
    await sendDue(context, 'mail', delivered);
    expect(delivered).toHaveBeenCalledTimes(1);
    expect((await read())[0]).toMatchObject({ attempts: 2 });
  });

  test('stops between two mails when the service ends', async () => {
    for (let index = 0; index < 3; index += 1) await write(`Thư ${index}`);
    const ending = new AbortController();
    const deliver = vi.fn(async () => ending.abort());
    await sendDue(context, 'mail', deliver, ending.signal);
    expect(deliver).toHaveBeenCalledTimes(1);
  });

  test('tries again after 1, 2, 4 … minutes, and gives up after twelve attempts', async () => {
    await write('Thư');
    let attempts = 0;
    const refuse: Deliver = async () => {
      attempts += 1;
      throw new Error('hộp thư đầy');
    };
    for (const [wait, expected] of [
      [0, 1],
      [0.9, 1],
      [0.1, 2],
      [1.9, 2],
      [0.1, 3],
    ] as const) {
      later(wait);
      await sendDue(context, 'mail', refuse);
      expect(attempts).toBe(expected);
    }
    for (let round = 0; round < 20; round += 1) {
      later(7 * 60);
      await sendDue(context, 'mail', refuse);
    }
    expect(attempts).toBe(12);
    expect((await read())[0]).toMatchObject({
      sent_at: null,
      next_attempt_at: null,
      last_error: 'hộp thư đầy',
    });
  });
});

describe('a mail server', () => {
  const received: TakenMail[] = [];
  let server: Awaited<ReturnType<typeof openMailServer>>;
  beforeAll(async () => {
    server = await openMailServer((mail) => received.push(mail));
  });
  afterAll(() => server.close());

  test('that takes the connection and says nothing is given up after the time set', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const deliver = smtpDelivery(
      { host: '127.0.0.1', port: (silent.address() as AddressInfo).port, security: 'none', from: 'a@b.vn' },
      100,
    );
    await expect(deliver({ id: 'x', to: 'a@example.vn', subject: 's', text: 't' })).rejects.toThrow(
      /greeting|timeout/i,
    );
    silent.close();
  });

  test('gets the mail with sender, subject and Vietnamese text', async () => {
    const deliver = smtpDelivery({
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      from: 'Sao Làng <sao@example.vn>',
    });
    await write('Đặt lại mật khẩu');
    expect(await sendDue(context, 'mail', deliver)).toBe(1);
    expect(received).toMatchObject([{ to: 'a@example.vn' }]);
    expect(received[0]?.source).toContain('<sao@example.vn>');
    expect(received.map(wordsOf)).toEqual([expect.stringContaining('liên kết một lần')]);
  });
});
