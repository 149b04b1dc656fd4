import { describe, it } from 'vitest';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen, expectTranslated } from './checks.ts';

useBrowser();

/** Screens that stand on their own, by whose they are; those inside a story are seen by its journey. */
const screens: readonly (readonly [account: string, ...paths: string[]])[] = [
  ['chuthe', '/app/', '/app/my-products', '/app/dossiers', '/app/account'],
  ['canbo.tinhkhe', '/app/', '/app/inbox', '/app/lists'],
  ['lanhdao.tinhkhe', '/app/', '/app/lists'],
  [
    'chuyenvien',
    '/app/',
    '/app/intake',
    '/app/councils',
    '/app/sessions',
    '/app/producers',
    '/app/products',
    '/app/decisions',
  ],
  ['truongphong', '/app/', '/app/programme'],
  ['uyvien1', '/app/', '/app/sessions'],
  ['thuky', '/app/', '/app/sessions'],
  ['lanhdao', '/app/', '/app/sign', '/app/certificates'],
  ['giamsat', '/app/', '/app/audit'],
  [
    'quantri',
    '/app/',
    '/app/accounts',
    '/app/accounts/invite',
    '/app/access-review',
    '/app/outbox',
    '/app/programme',
  ],
];

describe.each(screens)('the screens of %s', (account, ...paths) => {
  it.each(['vi', 'en'] as const)('are good on a phone and on a PC, in %s', async (language) => {
    for (const open of [page390, page1366]) {
      const page = await open();
      await signIn(page, account);
      await page.evaluate((code) => localStorage.setItem('saolang:language', code), language);
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await expectGoodScreen(page, `${account}${path.replaceAll('/', '-')}-${language}`);
        await expectTranslated(page);
      }
      await leave(page);
    }
  });
});
