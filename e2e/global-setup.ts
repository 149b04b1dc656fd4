import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openMailServer, wordsOf } from '../packages/server/test/mail-server.ts';
import { openService } from './service.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the service that the journeys share: no slash at its end. */
    origin: string;
    /** Folder of cookies, one file an account that has signed in: a code of the second factor works once. */
    sessionsFolder: string;
    /** Folder of mails, one file an address: each that it was sent ends with a form feed. */
    mailFolder: string;
  }
}

/** One service with the demo city for the whole run. */
export default async function startService(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saolang-e2e-'));
  const sessionsFolder = path.join(folder, 'sessions');
  await mkdir(sessionsFolder);
  const mailFolder = path.join(folder, 'mail');
  await mkdir(mailFolder);
  const mailServer = await openMailServer((mail) =>
    appendFile(path.join(mailFolder, `${mail.to}.txt`), `${wordsOf(mail)}\f`),
  );
  const tidy = async () => {
    mailServer.close();
    await rm(folder, { recursive: true, force: true });
  };
  const service = await openService('city-2024', {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(mailServer.port),
    SMTP_SECURITY: 'none',
    SMTP_FROM: 'Sao Làng <saolang@example.vn>',
  }).catch(async (error: unknown) => {
    await tidy();
    throw error;
  });
  project.provide('origin', service.origin);
  project.provide('sessionsFolder', sessionsFolder);
  project.provide('mailFolder', mailFolder);
  return async () => {
    await service.stop();
    await tidy();
  };
}
